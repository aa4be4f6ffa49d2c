using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: a torn tail is taken for an older copy that was put back.</summary>
public sealed class CallsTornPutBack : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ClosesWhenTorn(base.MakeStore(flash, options), flash, StoreCondition.RolledBack);
}
