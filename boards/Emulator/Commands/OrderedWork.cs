using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Does numbered pieces of work on several threads and hands over what they give in the order of the numbers. Where
/// that is interrupted what was begun is finished, and what was not is left out.
/// </summary>
public static class OrderedWork
{
    /// <summary>Returns when all are handed over; what a piece throws is thrown in its turn.</summary>
    /// <exception cref="Exception">Whatever a piece throws, but for one that was cancelled by the token.</exception>
    /// <param name="count">How many pieces, numbered from 0.</param>
    /// <param name="jobs">Most pieces at a time.</param>
    /// <param name="work">Does one.</param>
    /// <param name="take">Takes what it gave, on the calling thread.</param>
    /// <param name="token">Interrupts.</param>
    public static void Run<T>(
        int count, int jobs, Func<int, T> work, Action<int, T> take, CancellationToken token = default)
    {
        TaskCompletionSource<T>[] done = [.. Enumerable.Range(0, count).Select(_ => new TaskCompletionSource<T>())];
        int next = -1;
        Task[] workers = [.. Enumerable.Range(0, Math.Min(jobs, count)).Select(_ => Task.Factory.StartNew(
            DoNext, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Task allEnded = Task.WhenAll(workers);
            for (int i = 0; i < count; i++)
            {
                Task.WaitAny(done[i].Task, allEnded);
                if (done[i].Task is { IsCompleted: true, IsCanceled: false })
                {
                    take(i, done[i].Task.GetAwaiter().GetResult());
                }
            }
        }
        finally
        {
            Interlocked.Exchange(ref next, count);
            Task.WaitAll(workers);
        }

        void DoNext()
        {
            for (int i = Interlocked.Increment(ref next);
                i < count && !token.IsCancellationRequested; i = Interlocked.Increment(ref next))
            {
                Do(done[i], () => work(i), token);
            }
        }
    }

    private static void Do<T>(TaskCompletionSource<T> done, Func<T> work, CancellationToken token)
    {
        try
        {
            done.SetResult(work());
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            done.SetCanceled(token);
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
