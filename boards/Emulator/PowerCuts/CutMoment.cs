using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Copying;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// A world at the begin of a write operation, from which each power cut in it goes a way of its own: nothing before it
/// is played again.
/// </summary>
/// <param name="Bench">The bench, in the tick that writes.</param>
/// <param name="Watch">Its invariants.</param>
/// <param name="File">Which file is written.</param>
/// <param name="Data">What is appended; null for a removal.</param>
/// <param name="Count">Bytes of it.</param>
public sealed record CutMoment(IEmulatedBench Bench, InvariantWatch Watch, int File, byte[]? Data, int Count)
{
    /// <summary>The operation, counted from 1 since the run began or since the cut before.</summary>
    public int Operation => Bench.Flash.Operations + 1;

    /// <summary>A world of its own, whose writes nobody watches.</summary>
    public CutMoment Fork()
    {
        IWriteWatch? watching = Bench.Flash.Watch;
        Bench.Flash.Watch = null;
        CutMoment fork = ObjectCopier.Copy(this);
        Bench.Flash.Watch = watching;
        return fork;
    }

    /// <summary>Makes the write and cuts the power in it; this world is used up.</summary>
    public void Cut(CutPoint point)
    {
        try
        {
            point.Arm(Bench.StorageFaults);
            _ = Data is null ? Bench.Flash.TryDelete(File) : Bench.Flash.TryAppend(File, Data, Count);
        }
        catch (PowerCutException)
        {
            EndByCut();
        }
    }

    private void EndByCut()
    {
        try
        {
            Bench.EndByCut();
        }
        catch (PowerCutException)
        {
            // This is the cut that was ordered.
        }
    }
}
