using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Settle;

/// <summary>What a settlement by hand means to the account and to the terminal that reports it.</summary>
[TestClass]
public sealed class SettledMoneyTests : IDisposable
{
    private const string Card = "4111111111111111";

    private static readonly SettledSale s_sale = new(TestKeys.TerminalId, SessionBench.SaleCounter, 42, 1250);

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [TestMethod]
    [DataRow("by message")]
    [DataRow("by hand")]
    [DataRow("by hand, in another process")]
    public void A_sale_that_was_undone_gives_its_amount_back_once(string way)
    {
        ForeignTerminal terminal = new(IssuerBook.Open(_path));
        terminal.Issuer.AccountOf(Card).BalanceMinor = 2000;
        terminal.Ask(terminal.Request(HostRequestKind.Sale, SessionBench.SaleCounter));
        Assert.AreEqual("51", terminal.Ask(terminal.Request(HostRequestKind.Sale, 8)).Code);
        byte[] reversal = terminal.Request(HostRequestKind.Reversal, 9);
        if (way == "by message")
        {
            terminal.Ask(reversal);
        }
        else if (way == "by hand")
        {
            terminal.Issuer.Settle(s_sale, stands: false);
        }
        else
        {
            new SettledBook(IssuerBook.Open(_path), TestKeys.KeySet).Settle(s_sale, stands: false);
        }
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 10)).Code, way);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 11)).Code, way);
        Assert.AreEqual(750, terminal.Issuer.AccountOf(Card).BalanceMinor, way);
        Assert.AreEqual((1, 1), (terminal.Issuer.Ledger.Approvals, terminal.Issuer.Ledger.Reversals), way);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_report_is_a_message_of_its_connection_and_is_accepted(bool stands)
    {
        ForeignTerminal terminal = new(IssuerBook.Open(_path));
        terminal.Ask(terminal.Request(HostRequestKind.Sale, SessionBench.SaleCounter));
        terminal.Issuer.Settle(s_sale, stands);
        byte[] report = terminal.Request(HostRequestKind.Settled, 9, request =>
        {
            request.Stamp.KeyCounter = SessionBench.SaleCounter;
            request.Stands = stands;
        });
        Assert.AreEqual(SimulatedIssuer.Approved, terminal.Ask(report).Code);
        byte[] replayed = ForeignTerminal.SealedOver(report, SignOns.None);
        Assert.AreEqual(IssuerAnswer.ForeignHostBytes, terminal.Ask(replayed).Code);
    }
}
