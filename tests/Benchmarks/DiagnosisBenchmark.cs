using System;
using System.Globalization;
using PosTerminal.Trials.Diagnosis;

namespace PosTerminal.Benchmarks;

/// <summary><c>diagnosis [HISTORIES [SEED]]</c>: card against reader, as a confusion matrix.</summary>
public static class DiagnosisBenchmark
{
    /// <summary>Plays the histories. Exit code 1 when 1 % or more are named wrongly.</summary>
    public static int Run(string[] args)
    {
        int histories = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
        int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 7;
        ConfusionMatrix matrix = new();
        HistoryTrials trials = new(seed);
        for (int number = 0; number < histories; number++)
        {
            (Finding truth, Finding verdict) = trials.Play(number);
            matrix.Add(truth, verdict);
        }

        matrix.Write(Console.Out);
        Console.WriteLine($"seed {seed}: {matrix.Right} right, {matrix.Wrong} wrong of {matrix.Total}");
        return matrix.Wrong * 100 < matrix.Total ? 0 : 1;
    }
}
