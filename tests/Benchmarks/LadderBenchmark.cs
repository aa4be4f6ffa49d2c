using System;
using System.IO;
using System.Linq;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Benchmarks;

/// <summary>
/// <c>ladder [SWIPES [SEED]] [--seed N] [--full] [--track N] [--backward] [--only TEXT] [--markdown FILE]</c>: what
/// each decoder reads of swipes with known damage, and what of swipes that are no card.
/// </summary>
public static class LadderBenchmark
{
    private const int Swipes = 500;

    /// <summary>
    /// Plays the ladder and prints its table, or puts it between the marks of a page. Exit code 1 when a text of no
    /// card was accepted, 2 for bad usage.
    /// </summary>
    public static int Run(string[] args) => LadderPage.Run(args, Swipes, options => options.Mark, Play);

    private static int Play(LadderOptions options, TextWriter output)
    {
        int track = options.Track;
        ILadderReader[] readers =
        [
            DeviceLadderReader.First(track), DeviceLadderReader.Second(track), DeviceLadderReader.Both(track),
            new RecordingLadderReader(track),
        ];
        LadderTrials trials = new(options.Seed, readers) { Report = Console.Error.WriteLine };
        LadderReport report = new([.. readers.Select(reader => reader.Name)], output);
        foreach (LadderRung rung in LadderRung.All.Where(rung => rung.Name.Contains(options.Only)))
        {
            LadderRung played = options.IsBackward ? rung with { IsBackward = !rung.IsBackward } : rung;
            foreach (SwipeTime time in new[] { SwipeTime.Calm, SwipeTime.Fast })
            {
                LadderCount[] counts = trials.Play(played, time, track, options.Swipes);
                report.Write($"{rung.Name}{(options.IsBackward ? ", turned" : "")}, {time.Name}", counts, true);
            }
        }

        // The swipes that are no card are made for track 2.
        foreach ((string name, FalseCard.Maker make) in
            FalseCard.All.Where(set => track == 2 && !options.IsBackward && set.Name.Contains(options.Only)))
        {
            report.Write(name, trials.PlayFalse(name, make, SwipeTime.Fast, options.Swipes), false);
        }

        return report.WriteSum(options.Seed, options.Swipes);
    }
}
