using System.Diagnostics;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Tests.Host.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>No bug: a store that holds what no copy is made of, so that a sweep which copies a world says so.</summary>
public sealed class CannotBeCopied : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new TimedStore(base.MakeStore(flash, options));

    private sealed class TimedStore(IRecordStore inner) : WrappedStore(inner)
    {
        private readonly Stopwatch _stopwatch = Stopwatch.StartNew();

        public override bool TryAppendAnchored(byte type, byte[] body) =>
            _stopwatch.IsRunning && base.TryAppendAnchored(type, body);
    }
}
