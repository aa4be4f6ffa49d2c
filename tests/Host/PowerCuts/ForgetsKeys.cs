using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: keys are reserved in memory alone.</summary>
public sealed class ForgetsKeys : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ForgetfulStore(base.MakeStore(flash, options));

    private sealed class ForgetfulStore(IRecordStore inner) : IRecordStore
    {
        public int BodyLength => inner.BodyLength;

        public StoreCondition Condition => inner.Condition;

        public bool IsCompactionDue => inner.IsCompactionDue;

        public bool CanRepair => inner.CanRepair;

        public StoreCondition Open(IRecordReader reader) => inner.Open(reader);

        public bool TryAppend(byte type, byte[] body) =>
            type == (byte)RecordType.Keys || inner.TryAppend(type, body);

        public bool TryAdopt() => inner.TryAdopt();

        public bool TryCompact(IRecordSource source) => inner.TryCompact(source);
    }
}
