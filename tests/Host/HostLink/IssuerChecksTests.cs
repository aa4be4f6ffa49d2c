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
    public void A_reversal_undoes_the_sale_of_its_name_and_no_other_of_the_same_number_and_amount()
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 7)).Code);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 8)).Code);
        Assert.AreEqual("25", terminal.Ask(Naming(terminal, 9, 6)).Code);
        Assert.AreEqual(2, terminal.Issuer.Ledger.Approvals);
        Assert.AreEqual("00", terminal.Ask(Naming(terminal, 10, 8)).Code);
        Assert.AreEqual("00", terminal.Ask(Naming(terminal, 11, 8)).Code);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
        Assert.AreEqual("00", terminal.Ask(Naming(terminal, 12, 7)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    [DataRow("", "no name")]
    [DataRow("1234567800000001000000", "half a name")]
    [DataRow("123456780000000100000000", "counter 0")]
    [DataRow("123456780000000200000007", "the name of another terminal's sale without its consent")]
    [DataRow("876543210000000100000007", "the name of a sale under other keys")]
    [DataRow("123456780000000100000007A", "a consent that is not there")]
    [DataRow("123456780000000100000007A00000001000000090123456789ABCDEF", "a consent of nobody")]
    public void A_reversal_without_a_right_name_undoes_nothing(string name, string what)
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        byte[] reversal = terminal.With(terminal.Request(HostRequestKind.Reversal, 8), Field.Private62, name);
        Assert.AreEqual(Field.Private62, terminal.Ask(reversal).BadField, what);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals, what);
    }

    [TestMethod]
    public void Another_terminal_undoes_a_sale_with_the_consent_of_the_one_that_made_it_as_often_as_it_asks()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        Assert.AreEqual("00", terminal.Ask(terminal.Standby(Other, 8)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
        Assert.AreEqual("00", terminal.Ask(terminal.Standby(Other, 9)).Code);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Reversals);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 8)).Code, "no counter is taken");
    }

    [TestMethod]
    [DataRow("amount")]
    [DataRow("currency")]
    [DataRow("merchant")]
    [DataRow("name")]
    [DataRow("seller")]
    [DataRow("counter")]
    [DataRow("code")]
    public void A_consent_covers_every_part_of_the_reversal(string part)
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        byte[] reversal = terminal.Standby(Other, 8, request => Change(request, part));
        Assert.AreEqual(Field.Private62, terminal.Ask(reversal).BadField);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
    }

    private static void Change(HostRequest request, string part)
    {
        switch (part)
        {
            case "amount": request.AmountMinor++; break;
            case "currency": request.Stamp.Currency = 840; break;
            case "merchant": request.Stamp.Seller[Stamp.MerchantAt] = (byte)'9'; break;
            case "name": request.Stamp.KeyCounter = 6; break;
            case "seller": request.Stamp.Seller[Stamp.TerminalAt] = (byte)'9'; break;
            case "counter": request.Stamp.ConsentCounter = 10; break;
            default: request.Stamp.Consent[0] ^= 1; break;
        }
    }

    private static byte[] Naming(ForeignTerminal terminal, long keyCounter, long saleCounter) =>
        terminal.Request(HostRequestKind.Reversal, keyCounter, request => request.Stamp.KeyCounter = saleCounter);

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
    [DataRow(Field.Amount, "000000000500")]
    [DataRow(Field.Currency, "840")]
    [DataRow(Field.MerchantNumber, "898411399999999")]
    public void A_second_reversal_that_differs_from_the_first_is_no_repetition(int field, string value)
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual("25", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 8)).Code);
        byte[] reversal = terminal.With(terminal.Request(HostRequestKind.Reversal, 9), field, value);
        Assert.AreEqual(field, terminal.Ask(reversal).BadField);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 10)).Code);
    }

    [TestMethod]
    public void A_sale_that_comes_after_its_reversal_stays_undone_for_good()
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual("25", terminal.Ask(terminal.Standby(Other, 8)).Code);
        Assert.AreEqual("94", terminal.Ask(terminal.Request(HostRequestKind.Sale, 7)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);

        ForeignTerminal own = new();
        Assert.AreEqual("25", own.Ask(own.Request(HostRequestKind.Reversal, 8)).Code);
        Assert.AreEqual("Q1", own.Ask(own.Request(HostRequestKind.Sale, 7)).Code);
        Assert.AreEqual(0, own.Issuer.Ledger.Approvals);
    }
}
