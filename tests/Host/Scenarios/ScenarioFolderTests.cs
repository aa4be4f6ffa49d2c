using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The scenarios of this repository, played as "run" plays them.</summary>
[TestClass]
public sealed class ScenarioFolderTests
{
    [TestMethod]
    public void Every_scenario_passes_with_three_seeds() => Play("--seeds", "1..3");

    [TestMethod]
    public void Two_runs_with_one_seed_write_the_same_journal_to_the_byte()
    {
        string first = Path.GetTempFileName();
        string second = Path.GetTempFileName();
        Play("--seed", "5", "--journal", first);
        Play("--seed", "5", "--journal", second);
        CollectionAssert.AreEqual(File.ReadAllBytes(first), File.ReadAllBytes(second));
        Assert.IsGreaterThan(0, new FileInfo(first).Length);
        File.Delete(first);
        File.Delete(second);
    }

    private static void Play(params string[] options)
    {
        using StringWriter output = new();
        string folder = Path.Combine(Repository.Root, "tests", "Scenarios");
        int exitCode = CommandLine.Run(
            [.. new[] { "run", folder }.Concat(options)],
            new BenchFactory(),
            new Streams(TextReader.Null, output, output));
        Assert.AreEqual(0, exitCode, output.ToString());
    }
}
