using System.IO;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Panel;

/// <summary>Plays a recorded session with the scenario runner: no server, no clients, no clock.</summary>
internal static class Replaying
{
    private const long WeekNs = 7L * 24 * 3600 * 1_000_000_000;

    /// <summary>The journal of the scenario as JSON lines.</summary>
    internal static string Journal(string scenario)
    {
        ErrorList errors = new();
        ScenarioCase row = new ScenarioReader("session.yaml", errors).Read(scenario)[0];
        Assert.IsTrue(errors.IsEmpty, string.Join("\n", errors.Sorted));
        CaseResult result = new CaseRunner(new BenchFactory(), WeekNs).Run(row, row.Seed);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
        using MemoryStream lines = new();
        new EventFile(lines).Write(result, null);
        return Encoding.UTF8.GetString(lines.ToArray());
    }
}
