using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>What becomes of steps that took longer than a request waits; the oldest are forgotten.</summary>
public sealed class PendingSteps
{
    /// <summary>How many are known.</summary>
    public const int Capacity = 1024;

    private readonly ConcurrentDictionary<long, Task<StepOutcome>> _outcomes = new();
    private long _last;

    /// <summary>Keeps one and answers its number.</summary>
    public long Add(Task<StepOutcome> outcome)
    {
        long number = Interlocked.Increment(ref _last);
        _outcomes[number] = outcome;
        _outcomes.TryRemove(number - Capacity, out _);
        return number;
    }

    /// <summary>That of a number; null when there is none.</summary>
    public Task<StepOutcome>? Find(long number) => _outcomes.GetValueOrDefault(number);
}
