using System;
using System.Diagnostics;
using System.Globalization;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Benchmarks;

/// <summary>
/// <c>swipes [READ [MUTANTS [SEED]]]</c>: synthetic swipes that must be read, damaged ones that must never
/// give another account number. Exit code 1 when one does otherwise.
/// </summary>
public static class SwipesBenchmark
{
    private const int ShownFailures = 10;

    /// <summary>Runs both counts.</summary>
    public static int Run(string[] args)
    {
        int reads = Argument(args, 0, 100_000);
        int mutants = Argument(args, 1, 1_000_000);
        int seed = Argument(args, 2, 1);
        Console.WriteLine($"seed {seed}");
        int failed = ReadAll(new SwipeTrials(seed), reads);
        int changed = MutateAll(new SwipeTrials(seed), mutants);
        return failed + changed == 0 ? 0 : 1;
    }

    private static int ReadAll(SwipeTrials trials, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int failed = 0;
        for (int i = 0; i < count; i++)
        {
            if (trials.ReadWithinLimits(i) is { } failure && failed++ < ShownFailures)
            {
                Console.WriteLine(failure);
            }
        }

        Console.WriteLine($"within limits: {count - failed} of {count} read, {Rate(count, watch)} per s");
        return failed;
    }

    private static int MutateAll(SwipeTrials trials, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        int[] fates = new int[4];
        for (int i = 0; i < count; i++)
        {
            MutantFate fate = trials.ReadMutant(i);
            fates[(int)fate]++;
            if (fate >= MutantFate.ChangedPan && fates[(int)fate] <= ShownFailures)
            {
                Console.WriteLine($"{fate}: case {i}");
            }
        }

        Console.WriteLine($"mutants: {fates[0]} refused, {fates[1]} read as they were, {fates[2]} FALSE ACCEPTS, "
            + $"{fates[3]} flawless recordings of another card, {Rate(count, watch)} per s");
        return fates[(int)MutantFate.ChangedPan];
    }

    private static long Rate(int count, Stopwatch watch) =>
        (long)(count / Math.Max(1e-3, watch.Elapsed.TotalSeconds));

    private static int Argument(string[] args, int index, int otherwise) =>
        args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;
}
