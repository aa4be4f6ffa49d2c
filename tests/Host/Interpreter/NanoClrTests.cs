using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.NanoClr;

namespace PosTerminal.Tests.Interpreter;

/// <summary>The device's tests and the scripted sales, on the real nanoCLR and here.</summary>
[TestClass]
[DoNotParallelize]
public class NanoClrTests
{
    public required TestContext TestContext { get; set; }

    [TestMethod]
    public void Every_device_test_passes_there_as_it_does_here()
    {
        RunOutput there = SharedRuns.There;
        IReadOnlyList<string> differences = Differences.Of(SharedRuns.Here.Tests, there.Tests);
        TestContext.WriteLine($"{there.Tests.Count} runs on the nanoCLR, {SharedRuns.Here.Tests.Count} here");
        Assert.IsEmpty(differences, string.Join("\n", differences));
        Assert.IsNotEmpty(there.Tests, there.Text);
    }

    [TestMethod]
    public void The_scripted_sales_print_the_same_journal_there_as_here()
    {
        IReadOnlyList<string> there = SharedRuns.There.Marked("journal", "screen");
        IReadOnlyList<string> here = SharedRuns.Here.Marked("journal", "screen");
        TestContext.WriteLine($"{there.Count} lines of journal and screen on the nanoCLR, {here.Count} here");
        Assert.IsNull(Differences.FirstOf(here, there));
        Assert.IsNotEmpty(there);
    }
}
