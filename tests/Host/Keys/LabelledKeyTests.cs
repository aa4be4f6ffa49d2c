using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Keys;

/// <summary>A key for each use, by SP 800-108: as .NET derives it, and as it was computed elsewhere.</summary>
[TestClass]
public class LabelledKeyTests
{
    private const string MasterKey = "000102030405060708090A0B0C0D0E0F";

    // Computed with Python's hmac module.
    [TestMethod]
    [DataRow(KeyLabel.Manifest, "54AB2A6008E43D3BEFCD3C719AC6BC3B6650E4E22F3E43C1ED6B214ED6FE0C08")]
    [DataRow(KeyLabel.Digest, "6BA1C1EFA56F56256B0522C707ADF7B191E03A1DB655BECD4C41D0021D48F698")]
    [DataRow(KeyLabel.Unlock, "5F65BE9FCB57DD3B1EB1308422C6497F26CCEE4C37ACFAAE874E591F5976887A")]
    [DataRow(KeyLabel.Check, "E3B343FD59142B3C1ADC8C98A0D7B134FF4F2CD69FC0FF24A731727306A3336D")]
    [DataRow(KeyLabel.Payment, "9C9240F3439E8438A0679D4C38B727A6050F1DF47CC08DD0E85DF0D5CD24E4B2")]
    [DataRow(KeyLabel.Passcode, "79F5975D2A996938A9F2AC6D59A30532CB93A0EEAF472B0D6EBDC0E1182D6C7A")]
    [DataRow(KeyLabel.Card, "31765D111447B46CD17CEF9E523B697E6659027498BF7921C51E215F649C347D")]
    [DataRow(KeyLabel.Standby, "752DE0D5EE64AE8E94C295B73BB8C6362FE4EFE8D15917F1E0212A1826EA93D1")]
    public void The_terminal_derives_what_others_derive(KeyLabel label, string expected)
    {
        byte[] key = Convert.FromHexString(MasterKey);
        Assert.AreEqual(expected, Convert.ToHexString(LabelledKey.Derive(new HmacCode(), key, label)));
        Assert.AreEqual(expected, Convert.ToHexString(ProviderKeys.Derive(key, label)));
    }

    [TestMethod]
    public void What_a_payment_app_reads_is_signed_under_the_key_for_payments()
    {
        FakeBoard noise = new();
        PaymentReference reference = new(new TerminalSecurity(noise, new HmacCode(), noise, TestKeys.Make()));
        string text = Encoding.ASCII.GetString(reference.Text, 0, reference.Write(1250));
        int signatureAt = text.LastIndexOf('/') + 1;
        byte[] code = HMACSHA256.HashData(
            ProviderKeys.Derive(TestKeys.Unlock, KeyLabel.Payment), Encoding.ASCII.GetBytes(text[..signatureAt]));
        Assert.AreEqual(
            string.Concat(code.Take(8).Select(part => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[part & 31])),
            text[signatureAt..]);
    }
}
