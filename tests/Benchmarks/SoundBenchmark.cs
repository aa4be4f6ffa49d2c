using System;
using System.IO;
using System.Linq;
using PosTerminal.Trials.Ladder;
using PosTerminal.Trials.Sounds;

namespace PosTerminal.Benchmarks;

/// <summary>
/// <c>sounds [SWIPES [SEED]] [--seed N] [--only TEXT] [--markdown FILE]</c>: what "decode" reads of swipes that were
/// recorded as sounds, with noise, weak and wide, and what of sounds that are no card.
/// </summary>
public static class SoundBenchmark
{
    private const int Swipes = 100;
    private const string Mark = "sounds";

    private static readonly SwipeTime s_slow = new("500 ms", 500_000, 500_000);

    /// <summary>
    /// Plays the sounds and prints the table, or puts it between the marks of a page. Exit code 1 when a text of no
    /// card was accepted, 2 for bad usage.
    /// </summary>
    public static int Run(string[] args) => LadderPage.Run(args, Swipes, _ => Mark, Play);

    private static int Play(LadderOptions options, TextWriter output)
    {
        SoundReader[] readers = [new("peaks only", false), new("decode", true)];
        SoundTrials trials = new(options.Seed, readers) { Report = Console.Error.WriteLine };
        LadderReport report = new([.. readers.Select(reader => reader.Name)], output);
        foreach (SoundKind kind in SoundKinds.Noisy.Concat(SoundKinds.Worn))
        {
            SwipeTime[] times = kind.IsAtAnySpeed ? [s_slow, SwipeTime.Calm, SwipeTime.Fast] : [SwipeTime.Calm];
            foreach (SwipeTime time in times.Where(time => $"{kind.Name}, {time.Name}".Contains(options.Only)))
            {
                report.Write($"{kind.Name}, {time.Name}", trials.Play(kind, time, options.Swipes), true);
            }
        }

        PlayFalse(options, trials, report);
        return report.WriteSum(options.Seed, options.Swipes);
    }

    private static void PlayFalse(LadderOptions options, SoundTrials trials, LadderReport report)
    {
        foreach (SoundKind kind in SoundKinds.False)
        {
            foreach ((string name, FalseCard.Maker make) in FalseCard.All)
            {
                string row = $"{name}; {kind.Name}";
                if (row.Contains(options.Only))
                {
                    report.Write(row, trials.PlayFalse(name, make, kind, SwipeTime.Calm, options.Swipes), false);
                }
            }

            if ($"no card; {kind.Name}".Contains(options.Only))
            {
                report.Write($"no card; {kind.Name}", trials.PlayNothing(kind, options.Swipes), false);
            }
        }
    }
}
