using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Commands;

/// <summary>Does numbered pieces of work on several threads and hands over what they give in the order of the numbers.
/// </summary>
public static class OrderedWork
{
    /// <summary>Returns when all are handed over; what a piece throws is thrown in its turn.</summary>
    /// <param name="count">How many pieces, numbered from 0.</param>
    /// <param name="jobs">Most pieces at a time.</param>
    /// <param name="work">Does one.</param>
    /// <param name="take">Takes what it gave, on the calling thread.</param>
    public static void Run<T>(int count, int jobs, Func<int, T> work, Action<int, T> take)
    {
        TaskCompletionSource<T>[] done = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<T>())];
        int next = -1;
        Task[] workers = [.. Enumerable.Range(0, Math.Min(jobs, count)).Select(_ => Task.Factory.StartNew(
            DoNext, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            for (int i = 0; i < count; i++)
            {
                take(i, done[i].Task.GetAwaiter().GetResult());
            }
        }
        finally
        {
            Interlocked.Exchange(ref next, count);
            Task.WaitAll(workers);
        }

        void DoNext()
        {
            for (int i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
            {
                Do(done[i], () => work(i));
            }
        }
    }

    private static void Do<T>(TaskCompletionSource<T> done, Func<T> work)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
