using System;
using System.Collections.Generic;
using PosTerminal.Budgets;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Benchmarks;

/// <summary>
/// How much faster than life the emulator is: idle terminal, and whole sales, by the processor's time, which others on
/// the machine lengthen less than that of the clock.
/// </summary>
public static class SpeedBenchmark
{
    private const long SecondNs = 1_000_000_000;
    private const int IdleSeconds = 36_000;
    private const int Sales = 2_000;

    // A terminal takes at most 120 PINs an hour.
    private const int SalesOfABench = 100;

    /// <summary>Measures both and prints a line each.</summary>
    public static int Run()
    {
        foreach (Measurement measurement in Measure())
        {
            Console.WriteLine($"{measurement.Budget.Name}: {measurement.Value:F0} {measurement.Budget.Unit}");
        }
        return 0;
    }

    /// <summary>Measures both.</summary>
    public static IReadOnlyList<Measurement> Measure()
    {
        Idle(IdleSeconds / 10);
        Sell(Sales / 10);
        return [new(BudgetTable.IdleSpeed, Idle(IdleSeconds)), new(BudgetTable.Sales, Sell(Sales))];
    }

    private static double Idle(int seconds)
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        TimeSpan before = Environment.CpuUsage.UserTime;
        bench.RunFor(seconds * SecondNs);
        return seconds / (Environment.CpuUsage.UserTime - before).TotalSeconds;
    }

    private static double Sell(int count)
    {
        TimeSpan before = Environment.CpuUsage.UserTime;
        for (int sold = 0; sold < count; sold += SalesOfABench)
        {
            SellOnOneBench();
        }
        return count / (Environment.CpuUsage.UserTime - before).TotalSeconds;
    }

    private static void SellOnOneBench()
    {
        Bench bench = new(new BenchOptions());
        bench.PowerUp();
        for (int i = 0; i < SalesOfABench; i++)
        {
            bench.TypeKeys($"{1250 + i}#");
            bench.Swipe(new SwipeOrder());
            bench.TypeKeys("4321#");
            bench.RunFor(SecondNs / 2);
        }
        if (bench.Ledger.Approvals != SalesOfABench)
        {
            throw new InvalidOperationException($"{bench.Ledger.Approvals} of {SalesOfABench} sales approved");
        }
    }
}
