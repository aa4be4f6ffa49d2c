using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.NanoClr;
using PosTerminal.Tests.Device.Script;

namespace PosTerminal.Tests.Interpreter;

/// <summary>What the scripted sales print.</summary>
[TestClass]
[DoNotParallelize]
public class ScriptedJournalTests
{
    private static readonly Lazy<RunOutput> s_run = new(() => HostLauncher.Run([typeof(ScriptedSaleTests)]));

    [TestMethod]
    [DataRow("power.up")]
    [DataRow("auth.approved stan=3 amount=1250")]
    [DataRow("auth.declined stan=1 code=C709")]
    [DataRow("pin.rejected stan=2 try=2")]
    [DataRow("lock.set code=P604")]
    [DataRow("reversal.acknowledged stan=1 amount=1250")]
    [DataRow("card.failed class=BlankFormatted code=C703")]
    [DataRow("terminal.state from=Idle to=ShowingQr")]
    [DataRow("terminal.state from=CheckingPasscode to=ServiceMenu")]
    public void The_journal_tells_of_what_the_script_does(string text) =>
        Assert.IsTrue(
            s_run.Value.Marked("journal").Any(line => line.Contains(text, StringComparison.Ordinal)), s_run.Value.Text);

    [TestMethod]
    [DataRow("4012002000060016")]
    [DataRow("4111111111111111")]
    [DataRow("4321")]
    [DataRow("135790")]
    public void It_tells_no_secret(string secret) => Assert.DoesNotContain(secret, s_run.Value.Text);

    [TestMethod]
    public void Two_runs_print_the_same()
    {
        RunOutput again = HostLauncher.Run([typeof(ScriptedSaleTests)]);
        Assert.IsNull(Differences.FirstOf(s_run.Value.Marked("journal", "screen"), again.Marked("journal", "screen")));
    }
}
