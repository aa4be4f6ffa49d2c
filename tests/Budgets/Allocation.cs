using System;

namespace PosTerminal.Budgets;

/// <summary>What a deed allocates on its thread, apart from what the runtime does when it compiles anew.</summary>
public static class Allocation
{
    private const int Rounds = 5;

    /// <summary>The least of some rounds in bytes: what the deed itself allocates comes again in each.</summary>
    /// <param name="prepare">Makes what a round needs; what it answers is measured.</param>
    public static long Of(Func<Action> prepare)
    {
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            Action deed = prepare();
            long before = GC.GetAllocatedBytesForCurrentThread();
            deed();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    /// <summary>The same of a deed that can be done again as it is.</summary>
    public static long Of(Action deed) => Of(() => deed);
}
