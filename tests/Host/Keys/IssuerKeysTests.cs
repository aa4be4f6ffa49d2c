using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Keys;

/// <summary>The terminal's keys and the issuer's, written apart, are the same.</summary>
[TestClass]
public class IssuerKeysTests
{
    [TestMethod]
    public void Terminal_and_issuer_derive_the_same_keys_of_any_counter()
    {
        Random random = new(1);
        IssuerKeys issuer = new(TestKeys.Base);
        DeviceKeys device = TestKeys.Make();
        DukptKeys terminal = new(new AesCipher(), device.InitialKey, device.InitialKeyId);
        byte[] key = new byte[16];
        for (int i = 0; i < 1_000; i++)
        {
            long counter = DukptCounter.Next(random.NextInt64(DukptCounter.Last));
            string serial = TestKeys.SerialOf(TestKeys.TerminalId, counter);
            terminal.Write(KeyUsage.Pin, counter, key);
            Assert.AreEqual(Text(issuer.WorkingKey(serial, IssuerKeys.PinEncryption)), Text(key), serial);
            terminal.Write(KeyUsage.MacRequest, counter, key);
            Assert.AreEqual(Text(issuer.WorkingKey(serial, IssuerKeys.MacGeneration)), Text(key), serial);
            terminal.Write(KeyUsage.MacReply, counter, key);
            Assert.AreEqual(Text(issuer.WorkingKey(serial, IssuerKeys.MacVerification)), Text(key), serial);
        }
    }

    [TestMethod]
    public void Every_terminal_counter_and_usage_has_a_key_of_its_own()
    {
        IssuerKeys issuer = new(TestKeys.Base);
        string[] keys =
        [
            Text(issuer.WorkingKey("123456780000000100000001", IssuerKeys.PinEncryption)),
            Text(issuer.WorkingKey("123456780000000100000001", IssuerKeys.MacGeneration)),
            Text(issuer.WorkingKey("123456780000000100000001", IssuerKeys.MacVerification)),
            Text(issuer.WorkingKey("123456780000000100000002", IssuerKeys.PinEncryption)),
            Text(issuer.WorkingKey("123456780000000200000001", IssuerKeys.PinEncryption)),
            Text(issuer.WorkingKey("123456790000000100000001", IssuerKeys.PinEncryption)),
        ];
        CollectionAssert.AllItemsAreUnique(keys);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("12345678000000010000001")]
    [DataRow("1234567800000001000000010")]
    [DataRow("12345678000000010000000x")]
    public void What_is_no_serial_number_has_no_key(string serial) => Assert.ThrowsExactly<FormatException>(
        () => new IssuerKeys(TestKeys.Base).WorkingKey(serial, IssuerKeys.PinEncryption));

    private static string Text(byte[] key) => Convert.ToHexString(key);
}
