using System;
using System.IO;
using System.Text;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.Firmware;

[TestClass]
public class PinBlockTests
{
    private static readonly byte[] s_key = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    private const string Pins = "123456789012";
    private const string Pans = "6799990100000000019";

    [TestMethod]
    public void The_issuer_finds_a_pin_of_any_length_for_a_card_of_any_length_and_no_other()
    {
        for (int pin = PinPolicy.MinimumLength; pin <= PinPolicy.MaximumLength; pin++)
        {
            for (int pan = 12; pan <= Pans.Length; pan++)
            {
                Check(Pins[..pin], Pans[..pan]);
            }
        }
    }

    private static void Check(string pin, string pan)
    {
        DeviceKeys device = TestKeys.Make();
        CardData card = CardOf(pan);
        byte[] block = new byte[16];
        byte[] key = new byte[16];
        new DukptKeys(new AesCipher(), device.InitialKey, device.InitialKeyId).Write(KeyUsage.Pin, 77, key);
        new PinBlockBuilder(new AesCipher(), new RandomStream(1, "pin")).Build(PinOf(pin), card, key, block);
        PinBlockReader reader = new(new IssuerKeys(TestKeys.Base));
        string serial = TestKeys.SerialOf(TestKeys.TerminalId, 77);
        Assert.IsTrue(reader.Matches(block, serial, pan, pin), $"{pin} {pan}");
        Assert.IsFalse(reader.Matches(block, TestKeys.SerialOf(TestKeys.TerminalId, 78), pan, pin));
        Assert.IsFalse(reader.Matches(block, TestKeys.SerialOf(TestKeys.StandbyTerminalId, 77), pan, pin));
        Assert.IsFalse(reader.Matches(block, serial, pan, pin[..^1]));
        Assert.IsFalse(reader.Matches(block, serial, pan, pin + "0"));
        Assert.IsFalse(reader.Matches(block, serial, "5555555555554444", pin));
    }

    [TestMethod]
    public void Two_blocks_of_one_pin_differ()
    {
        PinBlockBuilder builder = new(new AesCipher(), new RandomStream(1, "pin"));
        byte[] first = new byte[16];
        byte[] second = new byte[16];
        builder.Build(PinOf("4321"), CardOf("4111111111111111"), s_key, first);
        builder.Build(PinOf("4321"), CardOf("4111111111111111"), s_key, second);
        CollectionAssert.AreNotEqual(first, second);
    }

    [TestMethod]
    public void The_published_format_4_blocks_are_reproduced()
    {
        using JsonDocument document = Read("pinblock_iso9564.json");
        foreach (JsonElement vector in document.RootElement.GetProperty("format4_enciphered").EnumerateArray())
        {
            FixedRandom random = new(Convert.FromHexString(TextOf(vector, "random8")));
            byte[] block = new byte[16];
            new PinBlockBuilder(new AesCipher(), random).Build(
                PinOf(TextOf(vector, "pin")), CardOf(TextOf(vector, "pan")),
                Convert.FromHexString(TextOf(vector, "key")), block);
            Assert.AreEqual(TextOf(vector, "block"), Convert.ToHexString(block));
        }
    }

    [TestMethod]
    public void The_published_fields_of_format_4_are_reproduced()
    {
        using JsonDocument document = Read("pinblock_iso9564.json");
        foreach (JsonElement vector in document.RootElement.GetProperty("format4_fields").EnumerateArray())
        {
            if (vector.TryGetProperty("pan", out JsonElement pan))
            {
                Assert.AreEqual(TextOf(vector, "panfield"), FieldOf("1234", pan.GetString()!, "441234AAAAAAAAAA"));
            }
            else
            {
                string field = FieldOf(TextOf(vector, "pin"), "000000000000", "");
                Assert.AreEqual(TextOf(vector, "pinfield_first8"), field[..16]);
            }
        }
    }

    // A cipher that does nothing leaves both fields in the block, one over the other.
    private static string FieldOf(string pin, string pan, string otherField)
    {
        byte[] block = new byte[16];
        new PinBlockBuilder(new NoCipher(), new FixedRandom(new byte[8])).Build(PinOf(pin), CardOf(pan), s_key, block);
        byte[] other = Convert.FromHexString(otherField);
        for (int i = 0; i < other.Length; i++)
        {
            block[i] ^= other[i];
        }
        return Convert.ToHexString(block);
    }

    private sealed class NoCipher : ICipher
    {
        public void EncryptBlock(byte[] key, byte[] block)
        {
        }
    }

    private static JsonDocument Read(string name) =>
        JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf(name)));

    private static string TextOf(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;

    private static PinBuffer PinOf(string digits)
    {
        PinBuffer pin = new();
        foreach (char digit in digits)
        {
            pin.TryAdd(digit - '0');
        }
        return pin;
    }

    private static CardData CardOf(string pan)
    {
        CardData card = new() { PanLength = pan.Length };
        Encoding.ASCII.GetBytes(pan, card.Track2);
        return card;
    }
}
