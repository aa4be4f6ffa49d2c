using System;
using System.Globalization;

namespace PosTerminal.Emulator.Progress;

/// <summary>How far work has come, in words: "run: 120 of 438 cases, 27 %, 4.1 a second, 1 min 18 s left".</summary>
/// <param name="What">What is done, as "run".</param>
/// <param name="Unit">What is counted, as "cases".</param>
public sealed record WorkText(string What, string Unit)
{
    /// <summary>The words for one moment.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="total">How many there are; 0 while that is not known.</param>
    /// <param name="elapsed">Since the work began.</param>
    public string Of(long done, long total, TimeSpan elapsed)
    {
        double rate = done / Math.Max(elapsed.TotalSeconds, 1e-3);
        string text = string.Create(CultureInfo.InvariantCulture,
            $"{What}: {done} of {total} {Unit}, {(total == 0 ? 0 : 100 * done / total)} %, {Rate(rate)} a second");
        return done == 0 || total <= done ? text : $"{text}, {Left(TimeSpan.FromSeconds((total - done) / rate))} left";
    }

    private static string Rate(double rate) => rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Left(TimeSpan left) => left switch
    {
        { TotalHours: >= 1 } => $"{(int)left.TotalHours} h {left.Minutes} min",
        { TotalMinutes: >= 1 } => $"{left.Minutes} min {left.Seconds} s",
        _ => $"{left.Seconds} s",
    };
}
