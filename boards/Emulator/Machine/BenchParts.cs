using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>
/// The parts that a bench puts into each power-up of its terminal. Tests of the checks themselves make broken ones.
/// </summary>
public class BenchParts
{
    /// <summary>The record store over the flash, or over the folder of the options.</summary>
    public virtual IRecordStore MakeStore(IFileArea flash, BenchOptions options) => new RecordStore(
        options.DataFolder is null ? flash : new DirectoryFileArea(options.DataFolder), options.CompactionRecords);

    /// <summary>Where blocks for a standby terminal are put and taken: a file of the folder, or memory.</summary>
    public virtual ITransferSlot MakeSlot(BenchOptions options) =>
        options.DataFolder is null ? new MemorySlot() : new FileSlot(options.DataFolder);

    /// <summary>The bench's own issuer.</summary>
    public virtual SimulatedIssuer MakeIssuer() => SimulatedIssuer.Make();

    /// <summary>Who decides at the second host: the same issuer, so that both hosts have one book.</summary>
    public virtual SimulatedIssuer MakeSecondIssuer(SimulatedIssuer first) => first;

    /// <summary>What carries the messages.</summary>
    public virtual IHostConnection MakeConnection(IHostConnection connection) => connection;

    /// <summary>The way to the issuer.</summary>
    public virtual IHostLink MakeLink(IHostLink link) => link;
}
