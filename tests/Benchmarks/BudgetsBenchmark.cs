using System;
using PosTerminal.Budgets;
using PosTerminal.NanoClr;
using PosTerminal.Tests.Host;

namespace PosTerminal.Benchmarks;

/// <summary><c>budgets</c>: the numbers to reach and what they are here, as a table.</summary>
public static class BudgetsBenchmark
{
    /// <summary>Measures and prints. Exit code 1 when a limit is missed.</summary>
    public static int Run()
    {
        NanoClrPlace place = new(Repository.Root, Environment.GetEnvironmentVariable);
        RunOutput? run = place.Missing is null ? NanoClrRun.Run(place) : null;
        DeviceMeasures device = new(Repository.Root, place);
        Measurement[] all =
        [
            .. HostMeasures.All(), HeapMeasure.Take(), .. SpeedBenchmark.Measure(), .. device.Sizes(),
            .. device.OnClr(run),
        ];
        Console.WriteLine("| what | measured | limit | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (Measurement measurement in all)
        {
            Console.WriteLine(measurement.Row);
        }

        return Array.Exists(all, measurement => measurement.Breach is not null) ? 1 : 0;
    }
}
