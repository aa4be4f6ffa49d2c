using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: the attempt is written together with its outcome, when the reply is known.</summary>
public sealed class CountsAfterwards : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new LateStore(base.MakeStore(flash, options));

    private sealed class LateStore(IRecordStore inner) : IRecordStore
    {
        private byte[]? _attempt;

        public int BodyLength => inner.BodyLength;

        public StoreCondition Condition => inner.Condition;

        public bool IsCompactionDue => inner.IsCompactionDue;

        public bool CanRepair => inner.CanRepair;

        public StoreCondition Open(IRecordReader reader) => inner.Open(reader);

        public bool TryAppend(byte type, byte[] body)
        {
            if (type == (byte)RecordType.InFlight)
            {
                _attempt = (byte[])body.Clone();
                return true;
            }
            byte[]? attempt = _attempt;
            _attempt = null;
            return (attempt is null || inner.TryAppend((byte)RecordType.InFlight, attempt))
                && inner.TryAppend(type, body);
        }

        public bool TryAdopt() => inner.TryAdopt();

        public bool TryCompact(IRecordSource source) => inner.TryCompact(source);
    }
}
