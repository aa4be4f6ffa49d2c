using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Issuer;

/// <summary>What the issuer checks before money moves: the PIN, the account, the consent, what was undone.</summary>
[TestClass]
public sealed class IssuerMoneyTests
{
    private const string Card = "4111111111111111";
    private const int NameDigits = 24;
    private const string OtherCard = "5500000000000004";

    [TestMethod]
    [DataRow("4321", Card, 7, "00", "the right PIN")]
    [DataRow("4320", Card, 7, "55", "a wrong PIN")]
    [DataRow("432", Card, 7, "55", "a part of it")]
    [DataRow("43211", Card, 7, "55", "more than it")]
    [DataRow("4321", OtherCard, 7, "55", "the right PIN for another card")]
    [DataRow("4321", Card, 9, "55", "the right PIN under the key of another sale")]
    public void A_PIN_block_counts_for_one_card_under_one_key(
        string pin, string card, int counter, string code, string what)
    {
        ForeignTerminal terminal = new();
        Assert.AreEqual(code, terminal.Ask(WithPin(terminal, 7, pin, card, counter)).Code, what);
        Assert.AreEqual(code == "00" ? 1 : 0, terminal.Issuer.Ledger.Approvals, what);
    }

    [TestMethod]
    public void The_third_wrong_PIN_in_a_row_locks_the_card_also_for_the_right_one()
    {
        ForeignTerminal terminal = new();
        string[] pins = ["1111", "1111", "4321", "1111", "1111", "1111", "4321"];
        string[] codes = [.. pins.Select((pin, i) => terminal.Ask(WithPin(terminal, 7 + i, pin, Card, 7 + i)).Code)];
        CollectionAssert.AreEqual((string[])["55", "55", "00", "55", "55", "55", "75"], codes);
    }

    [TestMethod]
    public void An_account_pays_what_it_has_and_gets_back_what_is_undone()
    {
        ForeignTerminal terminal = new();
        terminal.Issuer.AccountOf(Card).BalanceMinor = 2000;
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 7)).Code);
        Assert.AreEqual("51", terminal.Ask(terminal.Request(HostRequestKind.Sale, 8)).Code);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Reversal, 9)).Code);
        Assert.AreEqual("00", terminal.Ask(terminal.Request(HostRequestKind.Sale, 10)).Code);
    }

    [TestMethod]
    public void A_consent_of_a_terminal_to_the_sale_of_another_is_none()
    {
        ForeignTerminal terminal = new();
        byte[] reversal = terminal.Standby(TestKeys.StandbyTerminalId, 8, changeBefore: request =>
            "00000003"u8.CopyTo(request.Stamp.Seller.AsSpan(Stamp.TerminalAt)));
        Assert.AreEqual(Field.Private62, terminal.Ask(reversal).BadField);
    }

    [TestMethod]
    [DataRow('A', false, "25", "as it is")]
    [DataRow('B', false, "30", "behind another letter")]
    [DataRow('A', true, "30", "in small letters")]
    public void A_right_consent_counts_only_as_it_is_written(char letter, bool isSmall, string code, string what)
    {
        ForeignTerminal terminal = new();
        byte[] reversal = terminal.Standby(TestKeys.StandbyTerminalId, 8);
        string name = ForeignTerminal.Text(ForeignTerminal.Read(reversal), Field.Private62);
        string consent = name[(NameDigits + 1)..];
        string written = $"{name[..NameDigits]}{letter}{(isSmall ? consent.ToLowerInvariant() : consent)}";
        Assert.AreEqual(code, terminal.Ask(terminal.With(reversal, Field.Private62, written)).Code, what);
    }

    [TestMethod]
    public void A_standby_undoes_only_what_its_reversal_says_of_the_sale()
    {
        ForeignTerminal terminal = new();
        terminal.Ask(terminal.Request(HostRequestKind.Sale, 7));
        byte[] reversal = terminal.Standby(
            TestKeys.StandbyTerminalId, 8, changeBefore: request => request.AmountMinor = 500);
        Assert.AreEqual(Field.Amount, terminal.Ask(reversal).BadField);
        Assert.AreEqual(1, terminal.Issuer.Ledger.Approvals);
    }

    [TestMethod]
    public void A_sale_that_was_undone_before_it_came_is_booked_by_no_lie_either()
    {
        ForeignTerminal terminal = new();
        terminal.Issuer.Lie = new() { Books = true };
        Assert.AreEqual("25", terminal.Ask(terminal.Standby(TestKeys.StandbyTerminalId, 8)).Code);
        Assert.AreEqual("94", terminal.Ask(terminal.Request(HostRequestKind.Sale, 7)).Code);
        Assert.AreEqual(0, terminal.Issuer.Ledger.Approvals);
    }

    // Format 4 of ISO 9564-1, written apart from terminal and issuer.
    private static byte[] WithPin(ForeignTerminal terminal, long counter, string pin, string card, long keyCounter)
    {
        byte[] key = new IssuerKeys(TestKeys.Base).WorkingKey(
            TestKeys.SerialOf(TestKeys.TerminalId, keyCounter), IssuerKeys.PinEncryption);
        byte[] block = Convert.FromHexString($"4{pin.Length}{pin}".PadRight(16, 'A') + "0123456789ABCDEF");
        byte[] number = Convert.FromHexString($"4{card}".PadRight(32, '0'));
        AesCipher cipher = new();
        cipher.EncryptBlock(key, block);
        byte[] mixed = [.. block.Zip(number, (one, other) => (byte)(one ^ other))];
        cipher.EncryptBlock(key, mixed);
        return terminal.Request(HostRequestKind.Sale, counter, request =>
        {
            request.HasPin = true;
            mixed.CopyTo(request.PinBlock, 0);
        });
    }
}
