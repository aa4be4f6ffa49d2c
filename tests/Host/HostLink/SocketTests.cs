using System;
using System.IO;
using System.Net.Sockets;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Terminals and the issuer over real sockets. Waits are bounded and nothing is timed.</summary>
[TestClass]
public sealed class SocketTests
{
    private const string NothingCharged = "approvals 0, reversals 1";

    [TestMethod]
    [DataRow(IssuerBehaviour.Silent)]
    [DataRow(IssuerBehaviour.MidReply)]
    [DataRow(IssuerBehaviour.Garbage)]
    [DataRow(IssuerBehaviour.WrongStan)]
    [DataRow(IssuerBehaviour.BadMac)]
    public void A_sale_without_a_good_answer_is_undone_and_the_next_one_is_approved(IssuerBehaviour behaviour)
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        issuer.WaitForLog("SignOn");
        issuer.Issuer.Behaviour = behaviour;
        terminal.Sell(1250);
        terminal.WaitLongFor("reversal.queued");
        terminal.WaitFor("reversal.acknowledged");
        Assert.AreEqual(NothingCharged, Booked(issuer));
        issuer.Issuer.Behaviour = IssuerBehaviour.Auto;
        terminal.SellApproved(990);
        Assert.AreEqual("approvals 1, reversals 1", Booked(issuer));
    }

    [TestMethod]
    public void An_issuer_that_dies_in_the_middle_of_its_answer_gets_the_reversal_when_it_is_back()
    {
        string book = Path.GetTempFileName();
        using LiveIssuer former = new(book);
        using LiveTerminal terminal = new(former.Address);
        former.WaitForLog("SignOn");
        former.Issuer.Behaviour = IssuerBehaviour.MidReply;
        terminal.Sell(1250);
        former.WaitForLog("Sale 000001");
        former.Dispose();
        terminal.WaitFor("reversal.queued");
        Assert.AreEqual("approved 00000001 1 1250 156 M00000000000001\n", LiveIssuer.SalesIn(book));

        using LiveIssuer issuer = new(book, former.Port);
        Assert.AreEqual("approvals 1, reversals 0", Booked(issuer));
        terminal.WaitFor("reversal.acknowledged");
        Assert.AreEqual(NothingCharged, Booked(issuer));
        terminal.SellApproved(1250);
        Assert.AreEqual(
            "approved 00000001 1 1250 156 M00000000000001\nreversed 00000001 1 1250 156 M00000000000001\n"
            + "approved 00000001 2 1250 156 M00000000000001\n",
            LiveIssuer.SalesIn(book));
        File.Delete(book);
    }

    [TestMethod]
    public void A_pulled_plug_drops_the_connection_and_the_next_power_up_undoes_the_sale_over_a_new_one()
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        issuer.Issuer.Behaviour = IssuerBehaviour.Silent;
        terminal.Sell(1250);
        issuer.WaitForLog("Sale 000001");
        terminal.Bench.PowerDown();
        issuer.WaitForLog("left");
        terminal.Bench.PowerUp();
        terminal.WaitFor("reversal.acknowledged");
        Assert.AreEqual(NothingCharged, Booked(issuer));
        Assert.AreEqual(2, Count(issuer.Log, "connected"));
    }

    [TestMethod]
    public void A_wrong_PIN_leads_back_to_PIN_entry_and_the_right_one_is_approved()
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        terminal.Sell(1250, "1111");
        terminal.WaitFor("fault.raised code=P601");
        terminal.Bench.TypeKeys("4321#");
        terminal.WaitFor("auth.approved");
        Assert.AreEqual("approvals 1, reversals 0", Booked(issuer));
    }

    [TestMethod]
    [DataRow(1251, "C709")]
    [DataRow(1291, "N411")]
    [DataRow(1275, "P603")]
    public void The_cents_of_the_amount_select_the_refusal(int amountMinor, string code)
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        issuer.Issuer.Behaviour = IssuerBehaviour.Cents;
        terminal.Sell(amountMinor);
        terminal.WaitFor($"fault.raised code={code}");
        Assert.AreEqual(1, issuer.Issuer.Ledger.Declines);
        Assert.AreEqual(0, issuer.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void Two_terminals_sell_at_once_and_each_gets_its_own_answer()
    {
        using LiveIssuer issuer = new();
        using LiveTerminal first = new(issuer.Address);
        using LiveTerminal second = new(issuer.Address, TestKeys.StandbyTerminalId);
        first.Sell(1250);
        second.Sell(990, "1111");
        first.WaitFor("auth.approved stan=1 amount=1250");
        second.WaitFor("fault.raised code=P601");
        second.Bench.TypeKeys("4321#");
        second.WaitFor("auth.approved stan=2 amount=990");
        Assert.AreEqual("approvals 2, reversals 0", Booked(issuer));
        StringAssert.Contains(issuer.Log, "00000001 Sale 000001 12.50");
        StringAssert.Contains(issuer.Log, "00000002 Sale 000002 9.90");
    }

    [TestMethod]
    [DataRow("0000", DisplayName = "a length of 0")]
    [DataRow("FFFF41424344", DisplayName = "a length of 65535")]
    [DataRow("0201", DisplayName = "a length of 513")]
    [DataRow("000568656C6C6F", DisplayName = "no message")]
    [DataRow("001430323030FFFFFFFFFFFFFFFF3136343131313131", DisplayName = "all fields, and none there")]
    [DataRow("00", DisplayName = "half a length")]
    [DataRow("474554202F20485454502F312E310D0A0D0A", DisplayName = "HTTP")]
    public void Whatever_a_peer_sends_ends_its_own_connection_at_most(string bytes)
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        terminal.SellApproved(1250);
        using (Socket peer = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        {
            peer.Connect("127.0.0.1", issuer.Port);
            string name = $"{peer.LocalEndPoint}";
            peer.Send(Convert.FromHexString(bytes));
            peer.Shutdown(SocketShutdown.Send);
            Assert.IsTrue(SpinWait.SpinUntil(() => IsGone(issuer.Log, name), 30_000), issuer.Log);
        }
        terminal.SellApproved(990);
        Assert.AreEqual("approvals 2, reversals 0", Booked(issuer));
        Assert.AreEqual(2, Count(issuer.Log, "connected"), "the terminal's connection stands");
    }

    [TestMethod]
    public void The_log_holds_no_account_number_and_no_PIN()
    {
        using LiveIssuer issuer = new();
        using LiveTerminal terminal = new(issuer.Address);
        terminal.SellApproved(1250);
        StringAssert.Contains(issuer.Log, "00000001 Sale 000001 12.50 card 411111******1111 with PIN: 00\n");
        Assert.IsFalse(issuer.Log.Contains("4111111", StringComparison.Ordinal), issuer.Log);
        Assert.IsFalse(issuer.Log.Contains("4321", StringComparison.Ordinal), issuer.Log);
    }

    private static string Booked(LiveIssuer issuer) =>
        $"approvals {issuer.Issuer.Ledger.Approvals}, reversals {issuer.Issuer.Ledger.Reversals}";

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static bool IsGone(string log, string peer) =>
        log.Contains($"{peer} left\n", StringComparison.Ordinal)
        || log.Contains($"{peer} lost: ", StringComparison.Ordinal);
}
