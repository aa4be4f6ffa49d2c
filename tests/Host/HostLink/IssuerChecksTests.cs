using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>What the issuer refuses, as every host must, whatever keys the sender has.</summary>
[TestClass]
public sealed class IssuerChecksTests
{
    private const string Other = TestKeys.StandbyTerminalId;

    [TestMethod]
    [DataRow(Field.Amount, "", "no amount")]
    [DataRow(Field.Amount, "000000000000", "an amount of nothing")]
    [DataRow(Field.Track2, "", "no card")]
    [DataRow(Field.Track2, "=49121200000012345", "a card without a number")]
    [DataRow(Field.Track2, "4111111111111111", "a number without an end")]
    [DataRow(Field.EntryMode, "021", "a PIN that is not there")]
    [DataRow(Field.MerchantNumber, "", "no merchant")]
    [DataRow(Field.Currency, "", "no currency")]
    [DataRow(Field.Nonce, "", "no nonce")]
    [DataRow(Field.Nonce, "0123456789abcdef", "small digits")]
    [DataRow(Field.KeySerialAndPin, "123456780000000100000000", "counter 0")]
    [DataRow(Field.KeySerialAndPin, "1234567800000001FFFFFFFF", "a counter of 32 ones")]
    [DataRow(Field.KeySerialAndPin, "12345678000000010000000700", "half a PIN block")]
    public void A_sale_with_a_bad_field_is_refused_by_its_name(int field, string value, string what)
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        IssuerAnswer answer = terminal.Ask(terminal.With(sale, field, value));
        Assert.AreEqual(IssuerAnswer.FormatError, answer.Code, what);
        Assert.AreEqual(field == Field.EntryMode ? Field.KeySerialAndPin : field, answer.BadField, what);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Requests, what);
        Assert.AreEqual("00", terminal.Ask(sale).Code, what);
    }

    [TestMethod]
    public void A_card_number_ends_at_either_separator()
    {
        ForeignTerminal terminal = new();
        terminal.Issuer.AccountOf("4111111111111111").Refusal = "41";
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        Assert.AreEqual(
            "41", terminal.Ask(terminal.With(sale, Field.Track2, "4111111111111111D49121200000012345")).Code);
    }

    [TestMethod]
    public void A_request_with_a_wrong_code_gets_A0_without_a_code_and_changes_nothing()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        byte[] copy = [.. sale];
        copy[^1] ^= 1;
        Assert.AreEqual("A0", terminal.Ask(copy).Code);
        Assert.IsFalse(ForeignTerminal.Read(terminal.Reply).HasMac);
        Assert.AreEqual("A0", ForeignTerminal.Text(ForeignTerminal.Read(terminal.Reply), Field.ResponseCode));
        Assert.AreEqual("00", terminal.Ask(sale).Code);
    }

    [TestMethod]
    public void What_was_drawn_for_a_connection_dies_with_it_and_with_a_newer_sign_on()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        string keyId = TestKeys.SerialOf(TestKeys.TerminalId, 7)[..16];
        IssuerLine line = terminal.LineOf(keyId);
        IssuerLine another = new();
        terminal.SignOn(keyId, another, 2);
        Assert.AreEqual("Q2", terminal.Ask(sale).Code, "another connection has signed on");
        Assert.IsGreaterThan(0, ForeignTerminal.Read(terminal.Reply).MacOffset);
        terminal.SignOn(keyId, line, 3);
        Assert.AreEqual("Q2", terminal.Ask(sale).Code, "this connection has signed on anew");
        Assert.AreEqual(0, terminal.Issuer.Ledger.Requests);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 7)).Code);
    }

    [TestMethod]
    public void A_message_without_a_key_serial_over_a_new_connection_is_refused_without_a_code()
    {
        ForeignTerminal terminal = new();
        byte[] nameless = terminal.With(terminal.Request(HostRequestKind.Echo, 7), Field.KeySerialAndPin, "");
        Assert.AreEqual(IssuerAnswer.FormatError, terminal.Ask(nameless, new IssuerLine()).Code);
        Assert.IsFalse(ForeignTerminal.Read(terminal.Reply).HasMac);
    }

    [TestMethod]
    public void A_counter_is_taken_once_and_the_refusal_says_which_was_the_highest()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        Assert.AreEqual("00", terminal.Ask(sale).Code);
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual("Q1", terminal.Ask(sale).Code);
        }
        Assert.AreEqual("H00000007", ForeignTerminal.Text(ForeignTerminal.Read(terminal.Reply), Field.Private62));
        Assert.IsGreaterThan(0, ForeignTerminal.Read(terminal.Reply).MacOffset);
        Assert.AreEqual("Q1", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 6)).Code);
        Assert.AreEqual("Q1", terminal.Ask(terminal.Request(HostRequestKind.Echo, 7)).Code);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 8)).Code);
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.SignOn)]
    [DataRow(HostRequestKind.Status)]
    public void A_terminals_keys_speak_for_no_other_terminal(HostRequestKind kind)
    {
        ForeignTerminal terminal = new();
        IssuerAnswer answer = terminal.Ask(terminal.By(terminal.Request(kind, 7), Other, 7));
        Assert.AreEqual(IssuerAnswer.FormatError, answer.Code);
        Assert.AreEqual(Field.TerminalId, answer.BadField);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void A_reversal_for_a_terminal_comes_from_it_or_from_one_of_its_merchant()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        terminal.Ask(terminal.With(OtherSignOn(terminal), Field.MerchantNumber, "898411399999999"));
        byte[] reversal = terminal.By(terminal.Request(HostRequestKind.Reversal, 8), Other, 8);
        Assert.AreEqual(Field.TerminalId, terminal.Ask(reversal).BadField);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);

        ForeignTerminal merchants = new();
        merchants.Ask(merchants.Request(HostRequestKind.Sale, 7));
        merchants.Ask(OtherSignOn(merchants));
        Assert.AreEqual(
            "00", merchants.Ask(merchants.By(merchants.Request(HostRequestKind.Reversal, 8), Other, 8)).Code);
    }

    [TestMethod]
    [DataRow(Field.Amount, "000000000500")]
    [DataRow(Field.Currency, "840")]
    [DataRow(Field.MerchantNumber, "898411399999999")]
    public void A_reversal_that_differs_from_its_sale_undoes_nothing(int field, string value)
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        byte[] reversal = terminal.With(terminal.Request(HostRequestKind.Reversal, 8), field, value);
        Assert.AreEqual(field, terminal.Ask(reversal).BadField);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 9)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void A_sale_that_comes_after_its_reversal_stays_undone_for_good()
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual("25", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 7)).Code);
        Assert.AreEqual("94", terminal.Ask(terminal.Request(HostRequestKind.Sale, 8)).Code);
        Assert.AreEqual("94", terminal.Ask(terminal.Request(HostRequestKind.Sale, 9)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    private static byte[] OtherSignOn(ForeignTerminal terminal) => terminal.By(
        terminal.Request(
            HostRequestKind.SignOn, 7, request => Encoding.ASCII.GetBytes(Other).CopyTo(request.TerminalId, 0)),
        Other, 7);
}
