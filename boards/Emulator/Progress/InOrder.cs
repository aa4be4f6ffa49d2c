using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Progress;

/// <summary>
/// Numbered pieces of work on several threads, each begun when those before it are begun: where that is interrupted,
/// nearly all that was done has no gap before it. <see cref="Parallel"/> gives each thread a range of its own.
/// </summary>
public static class InOrder
{
    /// <summary>Does them.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">Behind the last.</param>
    /// <param name="options">How many at a time, and what interrupts it.</param>
    /// <param name="work">Does one; what it breaks off is what comes behind that one.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static void Run(long from, long to, ParallelOptions options, Action<long, ParallelLoopState> work) =>
        Parallel.ForEach(
            Partitioner.Create(Numbers(from, to), EnumerablePartitionerOptions.NoBuffering), options,
            (number, loop, _) => work(number, loop));

    private static IEnumerable<long> Numbers(long from, long to)
    {
        for (long number = from; number < to; number++)
        {
            yield return number;
        }
    }
}
