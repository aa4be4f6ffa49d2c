using System;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.Settle;

/// <summary>The answer that settles a sale covers all that was read out; both sides are written apart.</summary>
[TestClass]
public class SettleCodeTests
{
    private const string Challenge = "5-0007-12345678";

    private static readonly SettledSale s_sale = new("00000001", 31, 12, 1250);

    [TestMethod]
    public void Terminal_and_provider_compute_the_same_answer()
    {
        UnlockCode terminal = new(new HmacCode(), TestKeys.Make());
        ProviderDesk provider = new(TestKeys.Unlock, TestKeys.TerminalId);
        Random random = new(1);
        for (int i = 0; i < 1_000; i++)
        {
            SettledSale sale = new($"{random.Next(100_000_000):D8}", random.NextInt64(uint.MaxValue),
                random.Next(1_000_000), random.NextInt64(1, 1_000_000_000_000));
            Stamp stamp = new() { KeyCounter = sale.KeyCounter };
            Encoding.ASCII.GetBytes(sale.Seller).CopyTo(stamp.Seller, Stamp.TerminalAt);
            bool stands = random.Next(2) == 1;
            Assert.AreEqual(
                $"{terminal.Compute(7, 12_345_678, stamp, sale.Stan, sale.AmountMinor, stands):D8}",
                provider.Answer(Challenge, sale, stands), $"{sale}");
        }
    }

    [TestMethod]
    public void Every_part_of_the_sale_and_the_outcome_count()
    {
        ProviderDesk desk = new(TestKeys.Unlock, TestKeys.TerminalId);
        string answer = desk.Answer(Challenge, s_sale, false);
        Assert.AreNotEqual(answer, desk.Answer(Challenge, s_sale, true));
        Assert.AreNotEqual(answer, desk.Answer(Challenge, s_sale with { Seller = "00000002" }, false));
        Assert.AreNotEqual(answer, desk.Answer(Challenge, s_sale with { KeyCounter = 32 }, false));
        Assert.AreNotEqual(answer, desk.Answer(Challenge, s_sale with { Stan = 13 }, false));
        Assert.AreNotEqual(answer, desk.Answer(Challenge, s_sale with { AmountMinor = 1251 }, false));
        Assert.AreNotEqual(answer, desk.Answer("5-0008-12345678", s_sale, false));
    }

    [TestMethod]
    [DataRow("0000001", "31-12", "12.50")]
    [DataRow("00000001", "31", "12.50")]
    [DataRow("00000001", "31-12", "12.5")]
    [DataRow("00000001", "31-12", "1250")]
    [DataRow("00000001", "4294967296-12", "12.50")]
    [DataRow("00000001", "4294967295-12", "12.50")]
    [DataRow("00000001", "131071-12", "12.50")]
    [DataRow("0000000\u0661", "31-12", "12.50")]
    [DataRow("00000001\n", "31-12", "12.50")]
    [DataRow("00000001", "3\u0661-12", "12.50")]
    [DataRow("00000001", "31-1\u0661", "12.50")]
    [DataRow("00000001", "31-12", "1\u0661.50")]
    public void What_a_merchant_cannot_have_read_is_refused(string seller, string name, string amount) =>
        Assert.ThrowsExactly<FormatException>(() => SettledSale.Read(seller, name, amount));

    [TestMethod]
    [DataRow("0-12", 0L)]
    [DataRow("65535-12", 0xFFFFL)]
    [DataRow("4294901760-12", 0xFFFF0000L)]
    public void Counters_that_a_key_has_are_read_and_0_for_an_unknown_one(string name, long counter) =>
        Assert.AreEqual(counter, SettledSale.Read("00000001", name, "12.50").KeyCounter);

    [TestMethod]
    [DataRow("5-0007-12345678", true)]
    [DataRow("5-0007-1234567\u0661", false)]
    [DataRow("5-0007-12345678\n", false)]
    public void A_challenge_has_plain_digits_and_nothing_behind_them(string text, bool isOne) =>
        Assert.AreEqual(isOne, ProviderDesk.IsChallenge(text));

    [TestMethod]
    public void A_challenge_of_a_lock_settles_no_sale() => Assert.ThrowsExactly<FormatException>(
        () => new ProviderDesk(TestKeys.Unlock, TestKeys.TerminalId).Answer("1-0007-12345678", s_sale, true));
}
