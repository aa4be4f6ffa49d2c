using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: a store of which one write has failed never opens again.</summary>
public sealed class StaysClosed : BenchParts
{
    private readonly HashSet<IFileArea> _failed = [];

    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ClosingStore(base.MakeStore(flash, options), flash, _failed);

    private sealed class ClosingStore(
        IRecordStore inner, IFileArea flash, HashSet<IFileArea> failed) : WrappedStore(inner)
    {
        private bool IsClosed
        {
            get
            {
                lock (failed)
                {
                    return failed.Contains(flash);
                }
            }
        }

        public override StoreCondition Condition => IsClosed ? StoreCondition.Damaged : base.Condition;

        public override bool CanRepair => !IsClosed && base.CanRepair;

        public override StoreCondition Open(IRecordReader reader)
        {
            StoreCondition found = base.Open(reader);
            return IsClosed ? StoreCondition.Damaged : found;
        }

        public override bool TryAppend(byte type, byte[] body) => Note(!IsClosed && base.TryAppend(type, body));

        public override bool TryAppendAnchored(byte type, byte[] body) =>
            Note(!IsClosed && base.TryAppendAnchored(type, body));

        public override bool TryCompact(IRecordSource source) => !IsClosed && base.TryCompact(source);

        private bool Note(bool done)
        {
            if (!done)
            {
                lock (failed)
                {
                    failed.Add(flash);
                }
            }
            return done;
        }
    }
}
