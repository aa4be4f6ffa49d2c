using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Benchmarks;

/// <summary>
/// <c>ladder [SWIPES [SEED]] [--full] [--track N] [--only TEXT]</c>: what each decoder reads of swipes with known
/// damage, and what of swipes that are no card. Exit code 1 when a text of no card was accepted.
/// </summary>
public static class LadderBenchmark
{
    private const int Swipes = 500;
    private const int FullSwipes = 100_000;

    /// <summary>Plays the ladder and prints its table.</summary>
    public static int Run(string[] args)
    {
        List<string> numbers = [.. args.Where(arg => char.IsAsciiDigit(arg[0]))];
        int track = int.Parse(Option(args, "--track", "2"), CultureInfo.InvariantCulture);
        string only = Option(args, "--only", "");
        numbers.Remove(track.ToString(CultureInfo.InvariantCulture));
        int swipes = args.Contains("--full") ? FullSwipes : Number(numbers, 0, Swipes);
        int seed = Number(numbers, 1, 1);
        ILadderReader[] readers =
        [
            DeviceLadderReader.First(track), DeviceLadderReader.Second(track), DeviceLadderReader.Both(track),
            new RecordingLadderReader(track),
        ];
        LadderTrials trials = new(seed, readers) { Report = Console.WriteLine };
        LadderReport report = new(readers, Console.Out);
        foreach (LadderRung rung in LadderRung.All.Where(rung => rung.Name.Contains(only)))
        {
            foreach (SwipeTime time in new[] { SwipeTime.Calm, SwipeTime.Fast })
            {
                report.Write($"{rung.Name}, {time.Name}", trials.Play(rung, time, track, swipes), true);
            }
        }

        foreach ((string name, FalseCard.Maker make) in
            FalseCard.All.Where(set => track == 2 && set.Name.Contains(only)))
        {
            report.Write(name, trials.PlayFalse(name, make, SwipeTime.Fast, swipes), false);
        }

        return report.WriteSum(seed, swipes) == 0 ? 0 : 1;
    }

    private static string Option(string[] args, string name, string otherwise)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
    }

    private static int Number(List<string> numbers, int index, int otherwise) =>
        numbers.Count > index ? int.Parse(numbers[index], CultureInfo.InvariantCulture) : otherwise;
}
