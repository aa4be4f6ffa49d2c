using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>A planted bug: another terminal's reversal that was taken over is not made durable.</summary>
public sealed class ForgetsMovedReversals : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ForgetfulStore(base.MakeStore(flash, options));

    private sealed class ForgetfulStore(IRecordStore inner) : WrappedStore(inner)
    {
        public override bool TryCompact(IRecordSource source) => base.TryCompact(new WithoutMovedReversals(source));
    }

    private sealed class WithoutMovedReversals(IRecordSource inner) : IRecordSource
    {
        private int _dropped;

        public bool TryGet(int index, out byte type, byte[] body)
        {
            _dropped = index == 0 ? 0 : _dropped;
            bool isThere = inner.TryGet(index + _dropped, out type, body);
            if (isThere && type == (byte)RecordType.MovedReversal)
            {
                _dropped++;
                isThere = inner.TryGet(index + _dropped, out type, body);
            }
            return isThere;
        }
    }
}
