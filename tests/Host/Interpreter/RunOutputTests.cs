using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.NanoClr;

namespace PosTerminal.Tests.Interpreter;

/// <summary>How a run is found, read and compared, without an interpreter.</summary>
[TestClass]
public class RunOutputTests
{
    private static readonly RunOutput s_good = new("Test passed,A.B.0,1\nTest passed,A.B.1,1\n");

    [TestMethod]
    [DataRow("Test passed,A.B.0,1\n", "missing there: A.B.1")]
    [DataRow("Test passed,A.B.0,1\nTest passed,A.B.1,1\nTest passed,A.C.0,1\n", "only there: A.C.0")]
    [DataRow("Test passed,A.B.0,1\nTest failed,A.B.1,Expected 1, was 2.\n", "failed there: A.B.1,Expected 1, was 2.")]
    [DataRow("Test passed,A.B.0,1\nTest skipped,A.B.1,no\n", "skipped there: A.B.1,no")]
    [DataRow("Test passed,A.B.0,1\nTest passed,A.B.1,1\nTest passed,A.B.1,1\n", "twice there: A.B.1")]
    [DataRow("Test passed,A.B.1,1\nTest passed,A.B.0,1\n", "")]
    [DataRow("Ready.Test passed,A.B.1,1Test passed,A.B.0,1\n", "missing there: A.B.0")]
    [DataRow("Ready.Test passed,A.B.1,1\nx Test passed,A.B.0,1\n", "")]
    public void A_difference_is_named(string there, string difference) =>
        Assert.AreEqual(difference, string.Join("\n", Differences.Of(s_good.Tests, new RunOutput(there).Tests)));

    [TestMethod]
    public void A_test_that_fails_here_is_no_agreement() =>
        Assert.IsNotEmpty(Differences.Of(new RunOutput("Test failed,A.B.0,x").Tests, new RunOutput("Test failed,A.B.0,x").Tests));

    [TestMethod]
    [DataRow("{journal 1 a}{journal 2 b}", null)]
    [DataRow("x{journal 1 a}y\n{other 3}\n{journal 2 b}\n", null)]
    [DataRow("{journal 1 a}", "line 2 of 2 here and 1 there: {journal 2 b} here, nothing there")]
    [DataRow("{journal 1 a}{journal 2 c}", "line 2 of 2 here and 2 there: {journal 2 b} here, {journal 2 c} there")]
    public void The_first_line_that_differs_is_named(string there, string? difference) => Assert.AreEqual(
        difference,
        Differences.FirstOf(["{journal 1 a}", "{journal 2 b}"], new RunOutput(there).Marked("journal")));

    [TestMethod]
    public void The_RAM_of_each_assembly_is_read()
    {
        RunOutput output = new("   Assembly: A.B (0.1.0.0)   (3780 RAM - 70972 ROM - 20703 METADATA)\n{measure loop 12}");
        Assert.AreEqual(3780, output.AssemblyRam["A.B"]);
        Assert.AreEqual(12, output.Measure("loop"));
        Assert.IsNull(output.Measure("decode"));
    }

    [TestMethod]
    public void Without_an_interpreter_or_a_set_the_reason_says_what_to_do()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        NanoClrPlace bare = new(folder, _ => null);
        Assert.Contains("dotnet tool install -g nanoclr", bare.Missing!);
        NanoClrPlace wrong = new(folder, name => name == "NANOCLR" ? "/none" : null);
        Assert.Contains("/none", wrong.Missing!);
        string tool = Path.Combine(folder, "nanoclr");
        File.WriteAllText(tool, "");
        NanoClrPlace found = new(folder, name => name == "PATH" ? folder : null);
        Assert.AreEqual(tool, found.Executable);
        Assert.Contains("NFUnitTest.pe", found.Missing!);
        Assert.Contains("BuildNano", found.Missing!);
        Assert.AreEqual("run --assemblies", string.Join(' ', found.Arguments.Take(2)));
        string posix = Path.Combine(folder, "other");
        File.Move(tool, posix);
        NanoClrPlace named = new(folder, name => name == "NANOCLR" ? posix : name == "NANOCLR_ASSEMBLIES" ? folder : null);
        Assert.EndsWith("mscorlib.pe", named.Arguments[0]);
        Directory.Delete(folder, recursive: true);
    }
}
