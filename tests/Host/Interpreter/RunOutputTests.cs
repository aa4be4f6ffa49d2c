using System.IO;
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
    public void A_test_that_fails_here_is_no_agreement()
    {
        RunOutput failed = new("Test failed,A.B.0,x");
        Assert.IsNotEmpty(Differences.Of(failed.Tests, failed.Tests));
    }

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
        RunOutput output = new("   Assembly: A.B (0.1.0.0)   (3780 RAM - 70972 ROM - 1 METADATA)\n{measure loop 12}");
        Assert.AreEqual(3780, output.AssemblyRam["A.B"]);
        Assert.AreEqual(12, output.Measure("loop"));
        Assert.IsNull(output.Measure("decode"));
    }

    [TestMethod]
    public void Without_an_interpreter_or_a_set_the_reason_says_what_to_do()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        Assert.Contains("dotnet tool install -g nanoclr", new NanoClrPlace(folder, _ => null).Missing!);
        Assert.Contains("/none", new NanoClrPlace(folder, name => name == "NANOCLR" ? "/none" : null).Missing!);
        File.WriteAllText(Path.Combine(folder, "nanoclr"), "");
        string reason = new NanoClrPlace(folder, name => name == "PATH" ? folder : null).Missing!;
        Directory.Delete(folder, recursive: true);
        Assert.Contains("NFUnitTest.pe", reason);
        Assert.Contains("-p:BuildNano=true", reason);
    }

    [TestMethod]
    [DataRow("nanoclr", "run")]
    [DataRow("nanoclr.exe", "run")]
    [DataRow("another", "mscorlib.pe")]
    public void The_tool_is_called_with_its_verb_and_a_bare_executable_with_files(string file, string first)
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        string path = Path.Combine(folder, file);
        File.WriteAllText(path, "");
        NanoClrPlace place = new(folder, name => name == "NANOCLR" ? path : null);
        Directory.Delete(folder, recursive: true);
        Assert.EndsWith(first, place.ArgumentsFor("DriverTests")[0]);
        Assert.EndsWith("NFUnitTest.pe", place.ArgumentsFor("DriverTests")[^1]);
    }
}
