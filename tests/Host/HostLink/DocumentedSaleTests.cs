using System.IO;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Scenarios;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>The scenario that the page of the host protocol gives for a host in another process plays at one.</summary>
[TestClass]
public sealed partial class DocumentedSaleTests
{
    [TestMethod]
    public void The_scenario_for_a_host_in_another_process_plays_at_one()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "host-protocol.md"));
        Match scenario = Scenario().Match(page);
        Assert.IsTrue(scenario.Success);
        using Shell shell = new();
        using LiveIssuer issuer = new();
        using EmulatorProcess terminal = new(
            "run", shell.Write("sale.yaml", scenario.Groups[1].Value), "--host", $"127.0.0.1:{issuer.Port}");
        Assert.AreEqual(0, terminal.WaitForExit(), terminal.Output);
        Assert.AreEqual(2, issuer.Issuer.Ledger.Approvals);
    }

    [GeneratedRegex("<!-- a sale at a host -->\n```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Scenario();
}
