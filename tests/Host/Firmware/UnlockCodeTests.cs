using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.Firmware;

/// <summary>The terminal's side of an unlock and the provider's, written apart, agree.</summary>
[TestClass]
public class UnlockCodeTests
{
    [TestMethod]
    public void Terminal_and_provider_compute_the_same_answer()
    {
        UnlockCode terminal = new(new HmacCode(), TestKeys.Make());
        ProviderDesk provider = new(TestKeys.Unlock, TestKeys.TerminalId);
        Random random = new(1);
        for (int i = 0; i < 1_000; i++)
        {
            int epoch = random.Next(10_000);
            int challenge = random.Next(100_000_000);
            string shown = $"1-{epoch:D4}-{challenge:D8}";
            Assert.AreEqual($"{terminal.Compute(1, epoch, challenge):D8}", provider.Answer(shown), shown);
        }
    }

    [TestMethod]
    [DataRow("1-0001-12345678", "2-0001-12345678")]
    [DataRow("1-0001-12345678", "1-0002-12345678")]
    [DataRow("1-0001-12345678", "1-0001-12345679")]
    public void Scope_epoch_and_challenge_all_count(string one, string other)
    {
        ProviderDesk provider = new(TestKeys.Unlock, TestKeys.TerminalId);
        Assert.AreNotEqual(provider.Answer(one), provider.Answer(other));
        ProviderDesk elsewhere = new(TestKeys.Unlock, "00000002");
        Assert.AreNotEqual(provider.Answer(one), elsewhere.Answer(one));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("12345678")]
    [DataRow("1-001-12345678")]
    public void What_is_no_challenge_has_no_answer(string shown) =>
        Assert.ThrowsExactly<FormatException>(
            () => new ProviderDesk(TestKeys.Unlock, TestKeys.TerminalId).Answer(shown));
}
