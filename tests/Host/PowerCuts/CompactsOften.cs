using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>No bug: a store that is compacted every few sales, so that cuts fall into that too.</summary>
public sealed class CompactsOften : BenchParts
{
    private const int Records = 10;

    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options) => new RecordStore(flash, Records);
}
