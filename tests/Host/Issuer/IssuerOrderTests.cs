using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>
/// The checks of docs/host-protocol.md in their order: of two faults in one request the earlier one is answered. What
/// is counted and drawn meanwhile.
/// </summary>
[TestClass]
public sealed class IssuerOrderTests
{
    private const string Other = TestKeys.StandbyTerminalId;

    [TestMethod]
    [DataRow("a field and the code", "30", Field.Amount)]
    [DataRow("the code and the counter", "A0", 0)]
    [DataRow("the host bytes and the counter", "Q2", 0)]
    [DataRow("the counter and the terminal", "Q1", 0)]
    [DataRow("the terminal and the name", "30", Field.TerminalId)]
    [DataRow("the name and the amount", "30", Field.Private62)]
    public void Of_two_faults_the_earlier_one_is_answered(string faults, string code, int field)
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        Assert.AreEqual("00", terminal.Ask(sale).Code);
        byte[] nobodys = terminal.With(
            terminal.Request(HostRequestKind.Reversal, 8), Field.Private62, "876543210000000100000007");
        byte[] request = faults switch
        {
            "a field and the code" => Flip(terminal.With(sale, Field.Amount, "")),
            "the code and the counter" => Flip(sale),
            "the host bytes and the counter" => ForeignTerminal.SealedOver(sale, SignOns.None),
            "the counter and the terminal" => terminal.With(sale, Field.TerminalId, Other),
            "the terminal and the name" => terminal.With(nobodys, Field.TerminalId, Other),
            _ => terminal.With(nobodys, Field.Amount, "000000000500"),
        };
        IssuerAnswer answer = terminal.Ask(request);
        Assert.AreEqual(code, answer.Code, faults);
        Assert.AreEqual(field, answer.BadField, faults);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals, faults);
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    [DataRow(HostRequestKind.SignOn)]
    [DataRow(HostRequestKind.Echo)]
    [DataRow(HostRequestKind.Status)]
    public void No_request_is_taken_twice(HostRequestKind kind)
    {
        ForeignTerminal terminal = new();
        byte[] request = terminal.Request(kind, 8);
        IssuerLine line = terminal.LineOf(TestKeys.SerialOf(TestKeys.TerminalId, 8));
        Assert.AreEqual(kind == HostRequestKind.Reversal ? "25" : "00", terminal.Ask(request).Code);
        byte[] drawn = line.HostBytes;
        Assert.AreEqual("Q1", terminal.Ask(request).Code);
        Assert.AreSame(drawn, line.HostBytes);
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    [DataRow(HostRequestKind.SignOn)]
    [DataRow(HostRequestKind.Echo)]
    [DataRow(HostRequestKind.Status)]
    public void Keys_speak_for_their_own_terminal_and_the_counter_of_who_tries_is_used(HostRequestKind kind)
    {
        ForeignTerminal terminal = new();
        IssuerAnswer answer = terminal.Ask(terminal.With(terminal.Request(kind, 8), Field.TerminalId, Other));
        Assert.AreEqual(Field.TerminalId, answer.BadField);
        Assert.AreEqual("Q1", terminal.Ask(terminal.Request(HostRequestKind.Echo, 8)).Code);
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    [DataRow(HostRequestKind.Echo)]
    [DataRow(HostRequestKind.Status)]
    public void A_code_over_no_host_bytes_is_right_for_a_sign_on_only(HostRequestKind kind)
    {
        ForeignTerminal terminal = new();
        byte[] request = ForeignTerminal.SealedOver(terminal.Request(kind, 8), SignOns.None);
        Assert.AreEqual("Q2", terminal.Ask(request).Code);
        Assert.IsTrue(ForeignTerminal.Read(terminal.Reply).HasMac);
        Assert.AreEqual("Q2", terminal.Ask(request, new IssuerLine()).Code, "nobody has signed on");
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Echo, 8)).Code, "no counter is taken");
    }

    [TestMethod]
    public void A_sign_on_covers_no_host_bytes()
    {
        ForeignTerminal terminal = new();
        IssuerLine line = terminal.LineOf(TestKeys.SerialOf(TestKeys.TerminalId, 8));
        byte[] drawn = line.HostBytes;
        byte[] request = ForeignTerminal.SealedOver(terminal.Request(HostRequestKind.SignOn, 8), drawn);
        Assert.AreEqual("Q2", terminal.Ask(request).Code);
        Assert.AreSame(drawn, line.HostBytes);
    }

    [TestMethod]
    public void A_message_over_the_connection_of_another_terminal_is_foreign()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        IssuerLine others = terminal.LineOf(TestKeys.SerialOf(Other, 7));
        Assert.AreEqual("Q2", terminal.Ask(sale, others).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void A_sign_on_that_is_refused_gets_no_host_bytes()
    {
        ForeignTerminal terminal = new();
        IssuerLine line = new();
        terminal.Issuer.SignOnCode = "05";
        IssuerAnswer answer = terminal.Ask(terminal.Request(HostRequestKind.SignOn, 8), line);
        Assert.AreEqual("05", answer.Code);
        Assert.AreEqual("", answer.SignOn);
        Assert.IsEmpty(line.HostBytes);
    }

    [TestMethod]
    public void A_sign_on_tells_the_highest_counter_of_all_requests_and_of_sales()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        terminal.Ask(terminal.Request(HostRequestKind.Echo, 9));
        terminal.Ask(Flip(terminal.Request(HostRequestKind.Sale, 11)));
        string told = terminal.Ask(terminal.Request(HostRequestKind.SignOn, 10)).SignOn;
        StringAssert.Contains(told, "H0000000AS00000007R", StringComparison.Ordinal);
    }

    private static byte[] Flip(byte[] request)
    {
        byte[] flipped = [.. request];
        flipped[^1] ^= 1;
        return flipped;
    }
}
