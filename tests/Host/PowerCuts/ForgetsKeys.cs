using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: keys are reserved in memory alone.</summary>
public sealed class ForgetsKeys : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ForgetfulStore(base.MakeStore(flash, options));

    private sealed class ForgetfulStore(IRecordStore inner) : WrappedStore(inner)
    {
        public override bool TryAppendAnchored(byte type, byte[] body) =>
            type == (byte)RecordType.Keys || base.TryAppendAnchored(type, body);
    }
}
