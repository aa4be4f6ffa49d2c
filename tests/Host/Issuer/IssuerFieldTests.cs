using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>Frame and fields: what the issuer looks at before the code (docs/host-protocol.md).</summary>
[TestClass]
public sealed class IssuerFieldTests
{
    private static readonly int[] s_every = [42, 60, 61, 63, 64];
    private static readonly int[] s_money = [3, 4, 25, 49, .. s_every];

    [TestMethod]
    [DataRow(HostRequestKind.Sale)]
    [DataRow(HostRequestKind.Reversal)]
    [DataRow(HostRequestKind.SignOn)]
    [DataRow(HostRequestKind.Echo)]
    [DataRow(HostRequestKind.Status)]
    public void A_request_without_a_field_that_it_must_have_is_refused_by_its_name(HostRequestKind kind)
    {
        foreach (int field in RequiredOf(kind))
        {
            ForeignTerminal terminal = new();
            terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
            byte[] whole = terminal.Request(kind, 8);
            byte[] part = field == Field.Mac ? ForeignTerminal.WithoutCode(whole) : terminal.With(whole, field, "");
            IssuerAnswer answer = terminal.Ask(part);
            Assert.AreEqual(IssuerAnswer.FormatError, answer.Code, $"{kind} without field {field}");
            Assert.AreEqual(field, answer.BadField, $"{kind} without field {field}");
            Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals, $"{kind} without field {field}");
            Assert.AreEqual("00", terminal.Ask(whole).Code, $"{kind} with all fields");
        }
    }

    [TestMethod]
    [DataRow(HostRequestKind.Sale, Field.Amount, "000000000000", "an amount of nothing")]
    [DataRow(HostRequestKind.Reversal, Field.Amount, "000000000000", "a reversal of nothing")]
    [DataRow(HostRequestKind.Sale, Field.EntryMode, "051", "a chip")]
    [DataRow(HostRequestKind.Sale, Field.Track2, "=4912", "no number")]
    [DataRow(HostRequestKind.Sale, Field.Track2, "41111111111111111111=4912", "a number of 20 digits")]
    [DataRow(HostRequestKind.Sale, Field.Track2, "4111111111111111", "a number without an end")]
    [DataRow(HostRequestKind.Sale, Field.Nonce, "0123456789ABCDE", "a nonce of 15 digits")]
    [DataRow(HostRequestKind.Echo, Field.Nonce, "0123456789ABCDEG", "a nonce that is no number")]
    [DataRow(HostRequestKind.Echo, Field.KeySerialAndPin, "123456780000000100000000", "counter 0")]
    [DataRow(HostRequestKind.Echo, Field.KeySerialAndPin, "12345678000000010001FFFF", "a counter of 17 ones")]
    [DataRow(HostRequestKind.Echo, Field.KeySerialAndPin, "12345678000000010000000", "a serial of 23 digits")]
    [DataRow(HostRequestKind.Echo, Field.KeySerialAndPin, "12345678000000010000000a", "a serial in small letters")]
    [DataRow(HostRequestKind.Sale, Field.KeySerialAndPin,
        "12345678000000010000000800000000000000000000000000000000", "a PIN block in a sale without PIN")]
    [DataRow(HostRequestKind.Reversal, Field.Private62, "123456780000000100000007B", "another letter than A")]
    [DataRow(HostRequestKind.Reversal, Field.Private62,
        "123456780000000100000007B00000001000000090123456789ABCDEF", "a consent of another letter")]
    [DataRow(HostRequestKind.Reversal, Field.Private62,
        "123456780000000100000007A00000001000000000123456789ABCDEF", "a consent under counter 0")]
    [DataRow(HostRequestKind.Reversal, Field.Private62,
        "123456780000000100000007A00000001000000090123456789abcdef", "a consent in small letters")]
    [DataRow(HostRequestKind.Reversal, Field.Private62, "12345678000000010001FFFF", "a name with 17 ones")]
    public void A_field_that_means_nothing_is_refused_by_its_name(
        HostRequestKind kind, int field, string value, string what)
    {
        ForeignTerminal terminal = new();
        IssuerAnswer answer = terminal.Ask(terminal.With(terminal.Request(kind, 8), field, value));
        Assert.AreEqual(IssuerAnswer.FormatError, answer.Code, what);
        Assert.AreEqual(field, answer.BadField, what);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Requests, what);
    }

    [TestMethod]
    public void A_counter_of_16_ones_is_one_that_a_key_has()
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 0xFFFF)).Code);
    }

    [TestMethod]
    public void A_refusal_of_a_field_has_a_code_only_where_the_request_has_the_right_one()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.With(terminal.Request(HostRequestKind.Sale, 7), Field.Amount, "");
        Assert.AreEqual(Field.Amount, terminal.Ask(sale).BadField);
        Assert.IsTrue(ForeignTerminal.Read(terminal.Reply).HasMac);
        sale[^1] ^= 1;
        Assert.AreEqual(Field.Amount, terminal.Ask(sale).BadField);
        Assert.IsFalse(ForeignTerminal.Read(terminal.Reply).HasMac);
    }

    [TestMethod]
    [DataRow(Field.Stan, "no trace number")]
    [DataRow(Field.TerminalId, "no terminal")]
    public void What_cannot_be_answered_is_not(int field, string what)
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        Assert.IsTrue(terminal.IsAnswered(sale));
        Assert.IsFalse(terminal.IsAnswered(terminal.With(sale, field, "")), what);
    }

    [TestMethod]
    public void What_is_no_message_is_not_answered()
    {
        ForeignTerminal terminal = new();
        byte[] sale = terminal.Request(HostRequestKind.Sale, 7);
        Assert.IsFalse(terminal.IsAnswered([]), "nothing");
        Assert.IsFalse(terminal.IsAnswered(sale[..^20]), "a part");
        Assert.IsFalse(terminal.IsAnswered([.. sale, 0x30]), "more than all");
        Assert.IsFalse(terminal.IsAnswered([.. sale, .. new byte[Iso8583Message.MaximumLength]]), "too much");
        Assert.IsFalse(terminal.IsAnswered([.. "0100"u8, .. sale[4..]]), "an authorisation without capture");
        Assert.IsFalse(terminal.IsAnswered([.. "0210"u8, .. sale[4..]]), "a reply");
    }

    private static int[] RequiredOf(HostRequestKind kind) => kind switch
    {
        HostRequestKind.Sale => [22, 35, .. s_money],
        HostRequestKind.Reversal => [39, 62, .. s_money],
        HostRequestKind.Status => [62, .. s_every],
        _ => s_every,
    };
}
