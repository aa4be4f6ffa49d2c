using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: the attempt is written together with its outcome, when the reply is known.</summary>
public sealed class CountsAfterwards : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new LateStore(base.MakeStore(flash, options));

    private sealed class LateStore(IRecordStore inner) : WrappedStore(inner)
    {
        private byte[]? _attempt;

        public override bool TryAppendAnchored(byte type, byte[] body)
        {
            if (type == (byte)RecordType.InFlight)
            {
                _attempt = (byte[])body.Clone();
                return true;
            }
            byte[]? attempt = _attempt;
            _attempt = null;
            return (attempt is null || base.TryAppendAnchored((byte)RecordType.InFlight, attempt))
                && base.TryAppendAnchored(type, body);
        }
    }
}
