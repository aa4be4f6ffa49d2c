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
    public void Every_scenario_passes_and_writes_the_same_journal_again()
    {
        string first = Path.GetTempFileName();
        string second = Path.GetTempFileName();
        Play("--journal", first);
        Play("--journal", second);
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
