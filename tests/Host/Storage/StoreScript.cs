using PosTerminal.Tests.Hal.Storage;

namespace PosTerminal.Tests.Host.Storage;

/// <summary>30 appends and 3 compactions, and what they mean.</summary>
internal sealed class StoreScript
{
    public const int Steps = 33;

    private const int StepsPerCompaction = 11;

    /// <summary>What is in the store when the step that failed has yet been done whole.</summary>
    public RecordList UnderWay { get; } = new();

    /// <summary>Plays steps from one on, until one is refused; answers the first not done.</summary>
    public int Play(StoreRig rig, int first = 1, int last = Steps)
    {
        for (int step = first; step <= last; step++)
        {
            UnderWay.Set(rig.Model);
            bool done = IsCompaction(step) ? rig.Compact() : rig.Append(step);
            if (!done)
            {
                Foresee(step);
                return step;
            }
        }

        return last + 1;
    }

    private void Foresee(int step)
    {
        if (IsCompaction(step))
        {
            UnderWay.KeepEven();
        }
        else
        {
            UnderWay.Add(step);
        }
    }

    private static bool IsCompaction(int step) => step % StepsPerCompaction == 0;
}
