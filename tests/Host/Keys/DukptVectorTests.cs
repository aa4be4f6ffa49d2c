using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Tests.Host;
using PosTerminal.Tests.Host.Firmware;

namespace PosTerminal.Tests.Keys;

/// <summary>
/// The published numbers of AES-128 DUKPT and PIN blocks under it (ANSI X9.24-3:2017, supplement): those written down
/// here, and all of the file.
/// </summary>
[TestClass]
public class DukptVectorTests
{
    private const string Pan = "4111111111111111";
    private static readonly byte[] s_initialKey = Convert.FromHexString("1273671EA26AC29AFA4D1084127652A1");
    private static readonly byte[] s_initialKeyId = Convert.FromHexString("1234567890123456");
    private static readonly byte[] s_random = Convert.FromHexString("2F69ADDE2E9E7ACE");

    [TestMethod]
    [DataRow(1L, "AF8CB133A78F8DC2D1359F18527593FB", "A2DC23DE6FDE0824A2BC321E08E4B8B7",
        "A912150391AB65A67E52883D81CE2D15")]
    [DataRow(2L, "D30BDC73EC9714B000BEC66BDB7B6D09", "484C3B06E8562704528CD5B46FB12FB6",
        "52A00503BD34BA1383F6A7EE9FE2547F")]
    [DataRow(3L, "7D69F01F3B45449F62C7816ECE723268", "A5DF7D9D800CA769766F0C77CA4E6E6C",
        "A5A27E82B43A9A866A93D7ABE89CEF93")]
    [DataRow(4L, "91A0588318EC2673214271F70137896E", "E6E4679647D8A9057C1FC15537CB4C4E",
        "71B3D0528669498777555A8BE6698E44")]
    public void The_first_transactions_of_the_standard_are_reproduced(
        long counter, string pinKey, string macKey, string block)
    {
        DukptKeys keys = new(new AesCipher(), s_initialKey, s_initialKeyId);
        Assert.AreEqual(pinKey, KeyOf(keys, KeyUsage.Pin, counter));
        Assert.AreEqual(macKey, KeyOf(keys, KeyUsage.MacRequest, counter));
        Assert.AreEqual(block, BlockOf(Convert.FromHexString(pinKey), "1234", Pan, s_random));
    }

    [TestMethod]
    public void The_initial_key_comes_out_of_the_base_key() => Assert.AreEqual(
        Convert.ToHexString(s_initialKey),
        Convert.ToHexString(new IssuerKeys(TestKeys.Base).InitialKey(Convert.ToHexString(s_initialKeyId))));

    [TestMethod]
    public void The_issuer_derives_the_published_keys()
    {
        using JsonDocument document = Read();
        JsonElement vectors = document.RootElement.GetProperty("vectors");
        IssuerKeys issuer = new(Hex(vectors, "bdk"));
        JsonElement serials = vectors.GetProperty("ksn_verify");
        for (int i = 0; i < serials.GetArrayLength(); i++)
        {
            byte[] key = issuer.WorkingKey(serials[i].GetString()!, IssuerKeys.PinEncryption);
            Assert.AreEqual(vectors.GetProperty("pin_key_aes128_verify")[i].GetString(), Convert.ToHexString(key));
        }
    }

    [TestMethod]
    public void The_terminal_derives_the_published_keys()
    {
        using JsonDocument document = Read();
        JsonElement vectors = document.RootElement.GetProperty("vectors");
        DukptKeys keys = new(new AesCipher(), Hex(vectors, "ik_verify"), Hex(vectors, "ikid"));
        byte[] serial = new byte[DukptKeys.SerialLength];
        JsonElement serials = vectors.GetProperty("ksn_verify");
        for (int i = 0; i < serials.GetArrayLength(); i++)
        {
            string text = serials[i].GetString()!;
            long counter = Convert.ToInt64(text[16..], 16);
            keys.WriteSerial(counter, serial);
            Assert.AreEqual(text, Convert.ToHexString(serial));
            string pinKey = KeyOf(keys, KeyUsage.Pin, counter);
            Assert.AreEqual(vectors.GetProperty("pin_key_aes128_verify")[i].GetString(), pinKey, text);
            string macKey = KeyOf(keys, KeyUsage.MacRequest, counter);
            Assert.AreEqual(vectors.GetProperty("cmac_aes128_key_verify")[i].GetString(), macKey, text);
            string block = BlockOf(Convert.FromHexString(pinKey), PinIn(vectors), Pan, Hex(vectors, "pinfield")[8..]);
            Assert.AreEqual(vectors.GetProperty("encrypted_pinblock_verify")[i].GetString(), block, text);
        }
    }

    // The file gives the PIN as one byte a digit.
    private static string PinIn(JsonElement vectors) => string.Concat(Hex(vectors, "pin").Select(digit => $"{digit}"));

    private static string KeyOf(DukptKeys keys, KeyUsage usage, long counter)
    {
        byte[] key = new byte[16];
        keys.Write(usage, counter, key);
        return Convert.ToHexString(key);
    }

    private static string BlockOf(byte[] key, string pin, string pan, byte[] random)
    {
        PinBuffer digits = new();
        foreach (char digit in pin)
        {
            digits.TryAdd(digit - '0');
        }
        CardData card = new() { PanLength = pan.Length };
        Encoding.ASCII.GetBytes(pan, card.Track2);
        byte[] block = new byte[16];
        new PinBlockBuilder(new AesCipher(), new FixedRandom(random)).Build(digits, card, key, block);
        return Convert.ToHexString(block);
    }

    private static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf("dukpt_aes128.json")));

    private static byte[] Hex(JsonElement vectors, string name) =>
        Convert.FromHexString(vectors.GetProperty(name).GetString()!);
}
