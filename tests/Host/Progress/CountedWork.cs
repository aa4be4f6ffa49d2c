using System.Threading;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Tests.Host.Progress;

/// <summary>Counts what is done, and interrupts it when that is enough.</summary>
/// <param name="enough">How many.</param>
/// <param name="interruption">What interrupts it then.</param>
public sealed class CountedWork(long enough = long.MaxValue, CancellationTokenSource? interruption = null)
    : IWorkProgress
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Expect(long more)
    {
    }

    public void Add(long done)
    {
        if (Interlocked.Add(ref _count, done) >= enough)
        {
            interruption?.Cancel();
        }
    }

    public void Dispose()
    {
    }
}
