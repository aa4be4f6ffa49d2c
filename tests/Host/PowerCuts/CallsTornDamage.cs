using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: a torn tail is called damage, and a cut in a write closes the store for good.</summary>
public sealed class CallsTornDamage : BenchParts
{
    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) =>
        new ClosesWhenTorn(base.MakeStore(flash, options), flash, StoreCondition.Damaged);
}
