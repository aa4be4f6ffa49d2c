using System;
using System.Diagnostics;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>
/// Real time that a play may use: a scenario whose steps take no virtual time would never end otherwise. It begins when
/// it is made.
/// </summary>
/// <param name="limit">How long.</param>
public sealed class RealLimit(TimeSpan limit)
{
    private readonly long _startedTicks = Stopwatch.GetTimestamp();

    /// <summary>True from the moment when it is used up.</summary>
    public bool IsOver => Stopwatch.GetElapsedTime(_startedTicks) >= limit;
}
