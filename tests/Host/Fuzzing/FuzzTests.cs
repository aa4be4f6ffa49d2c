using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Fuzzing;
using PosTerminal.Emulator.Machine;
using PosTerminal.Tests.Host.PowerCuts;

namespace PosTerminal.Tests.Host.Fuzzing;

/// <summary>Short fuzz runs; the long ones are commands (README).</summary>
[TestClass]
public class FuzzTests
{
    [TestMethod]
    [DataRow(3)]
    [DataRow(4)]
    public void Thousands_of_random_events_break_nothing(int seed)
    {
        StringWriter output = new();
        Assert.IsTrue(new FuzzRun(new BenchFactory(), output).Run(3_000, seed), output.ToString());
    }

    [TestMethod]
    public void One_seed_is_one_run() => Assert.AreEqual(Marks(7), Marks(7));

    [TestMethod]
    [DataRow(typeof(CountsAfterwards), "in-flight-durable")]
    [DataRow(typeof(CountsAfterwards), "tries-never-reset")]
    [DataRow(typeof(CountsAfterwards), "money-unambiguous")]
    [DataRow(typeof(DropsReversals), "money-unambiguous")]
    [DataRow(typeof(ForgetsDamage), "tries-never-reset")]
    [DataRow(typeof(ForgetsDamage), "money-unambiguous")]
    public void A_planted_bug_is_found_by(Type bug, string invariant)
    {
        StringWriter output = new();
        BenchFactory factory = new((BenchParts)Activator.CreateInstance(bug)!);
        Assert.IsFalse(new FuzzRun(factory, output, [invariant]).Run(40_000, 1), output.ToString());
        Assert.Contains("replay: dotnet run --project boards/Emulator -- fuzz --events ", output.ToString());
        Assert.IsTrue(output.ToString().Contains(invariant) || bug == typeof(ForgetsDamage), output.ToString());
    }

    private static string Marks(int seed)
    {
        FuzzChapter chapter = new(new BenchFactory(), seed, null);
        chapter.Run(500);
        string last = string.Join('\n', [.. chapter.LastActions, .. chapter.LastEvents]);
        return $"{chapter.Breach} {last} {chapter.Marks}";
    }
}
