using System;
using System.Text;
using PosTerminal.Budgets;
using PosTerminal.NanoClr;
using PosTerminal.Tests.Host;

namespace PosTerminal.Benchmarks;

/// <summary><c>budgets</c>: the numbers to reach and what they are here, as a table.</summary>
public static class BudgetsBenchmark
{
    /// <summary>
    /// Measures and prints; <c>--markdown FILE</c> puts the table between the marks of a page instead. Exit code 1
    /// when a limit is missed, 2 when the page has no marks.
    /// </summary>
    public static int Run(string[] args)
    {
        string? page = args is ["--markdown", string path] ? path : null;
        if (page is null && args.Length > 0)
        {
            Console.Error.WriteLine("usage: budgets [--markdown FILE]");
            return 2;
        }

        Measurement[] all = Measure();
        string table = TableOf(all);
        if (page is null)
        {
            Console.Write(table);
        }
        else if (!MarkedTable.TryPut(page, "budgets", table))
        {
            return 2;
        }

        return Array.Exists(all, measurement => measurement.Breach is not null) ? 1 : 0;
    }

    private static Measurement[] Measure()
    {
        NanoClrPlace place = new(Repository.Root, Environment.GetEnvironmentVariable);
        RunOutput? run = place.Missing is null ? NanoClrRun.Run(place) : null;
        DeviceMeasures device = new(Repository.Root, place);
        return
        [
            .. HostMeasures.All(), HeapMeasure.Take(), .. SpeedBenchmark.Measure(), .. device.Sizes(),
            .. device.OnClr(run), .. device.Garbage(run),
        ];
    }

    private static string TableOf(Measurement[] all)
    {
        StringBuilder table = new("| what | measured | limit | |\n|---|---|---|---|\n");
        foreach (Measurement measurement in all)
        {
            table.Append(measurement.Row).Append('\n');
        }

        return table.ToString();
    }
}
