using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.Diagnosis;

/// <summary>"fault-matrix" ends well only where each file has shown the fault that it is named by.</summary>
[TestClass]
public sealed class FaultMatrixCommandTests
{
    [TestMethod]
    [DataRow("C701.yaml", "", 1, "C701.yaml: C701 was not raised")]
    [DataRow("C701-fails.yaml", "- expect-state: Authorising\n", 1, "C701-fails.yaml: ")]
    [DataRow("C701-strange.yaml", "- swipe: {}\n- swipe: { card: blank }\n- delay: 1s\n", 1, "C701-strange.yaml: ")]
    [DataRow("Z999.yaml", "", 2, "Z999.yaml' is not named by a fault code, as C701.yaml or C701-again.yaml")]
    [DataRow("note.yaml", "", 2, "note.yaml' is not named by a fault code")]
    [DataRow("ab", "", 2, "ab' is not named by a fault code")]
    public void What_shows_no_fault_is_told_with_its_reason(string name, string steps, int code, string reason)
    {
        using Shell shell = new();
        using StringWriter output = new();
        using StringWriter error = new();
        Streams streams = new(TextReader.Null, output, error);
        string file = shell.Write(name, "version: 1\nsteps:\n- reach: Idle\n" + steps);
        Assert.AreEqual(code, CommandLine.Run(["fault-matrix", file], new BenchFactory(), streams,
            OtherVerbs.All(new BenchFactory(), streams)), $"{error}");
        StringAssert.Contains($"{error}", reason);
        Assert.DoesNotContain("   at ", $"{error}");
    }
}
