using System.CommandLine;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The first minutes: a scenario to begin with, played from anywhere.</summary>
[TestClass]
public sealed class InitTests
{
    [TestMethod]
    public void What_init_writes_passes_and_is_not_written_twice()
    {
        using Shell shell = new();
        using EmulatorProcess init = new("init", shell.Folder);
        Assert.AreEqual(0, init.WaitForExit(), init.Output);
        using EmulatorProcess run = new("run", shell.Folder);
        Assert.AreEqual(0, run.WaitForExit(), run.Output);
        StringAssert.Contains(run.Output, "1 passed");
        File.WriteAllText(shell.Path("first.yaml"), "mine");
        using EmulatorProcess again = new("init", shell.Folder);
        Assert.AreEqual(2, again.WaitForExit());
        Assert.AreEqual("mine", File.ReadAllText(shell.Path("first.yaml")));
    }

    [TestMethod]
    [DataRow("first.yaml", "scenario.schema.json")]
    [DataRow("scenario.schema.json", "first.yaml")]
    public void What_is_there_stays_and_what_is_missing_is_written(string mine, string missing)
    {
        using Shell shell = new();
        shell.Write($"sp ace/{mine}", "mine");
        StringWriter output = new();
        RootCommand root = new() { InitCommand.Create() };
        InvocationConfiguration streams = new() { Output = output, Error = output };
        Assert.AreEqual(0, root.Parse(["init", shell.Path("sp ace")]).Invoke(streams));
        Assert.AreEqual("mine", File.ReadAllText(shell.Path($"sp ace/{mine}")));
        Assert.IsTrue(File.Exists(shell.Path($"sp ace/{missing}")));
        StringAssert.Contains(output.ToString(), $"{mine}' is there already, and stays as it is");
        StringAssert.Contains(output.ToString(), $"{missing}' is written");
        StringAssert.Contains(output.ToString(), $" run \"{shell.Path("sp ace")}\"");
    }

    [TestMethod]
    [DataRow("/home/a/.dotnet/tools/posterminal", "/home/a/.dotnet/tools/.store/posterminal/0.1.0/any/", "posterminal")]
    [DataRow("/usr/bin/dotnet", "/home/a/.nuget/packages/posterminal/0.1.0/tools/net10.0/any/", "dotnet posterminal")]
    [DataRow("/src/posterminal/boards/Emulator/bin/Debug/net10.0/PosTerminal.Emulator",
        "/src/posterminal/boards/Emulator/bin/Debug/net10.0/", "dotnet run --project boards/Emulator --")]
    public void A_replay_line_says_how_the_program_was_started(string process, string folder, string words) =>
        Assert.AreEqual(words, ProgramName.Of(process, folder));
}
