using System;
using System.IO;
using System.Text;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Pin;

namespace PosTerminal.Tests.Host.Firmware;

[TestClass]
public class PinBlockTests
{
    private static readonly byte[] s_key = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    [TestMethod]
    [DataRow("1234", "412345678901")]
    [DataRow("4321", "4111111111111111")]
    [DataRow("123456789012", "6799990100000000019")]
    [DataRow("00000", "378282246310005")]
    public void The_issuer_finds_the_pin_in_the_block_and_no_other(string pin, string pan)
    {
        CardData card = CardOf(pan);
        byte[] block = new byte[16];
        byte[] key = new byte[16];
        new PinKeySchedule(new AesCipher(), s_key).Write(77, key);
        new PinBlockBuilder(new AesCipher(), new RandomStream(1, "pin")).Build(PinOf(pin), card, key, block);
        PinBlockReader reader = new(new AesCipher(), s_key);
        Assert.IsTrue(reader.Matches(block, 77, card, pin));
        Assert.IsFalse(reader.Matches(block, 78, card, pin));
        Assert.IsFalse(reader.Matches(block, 77, card, pin[..^1]));
        Assert.IsFalse(reader.Matches(block, 77, CardOf("5555555555554444"), pin));
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
        string path = SharedMaterial.PathOf("vectors/dukpt_aes128.json");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement vectors = document.RootElement.GetProperty("vectors");
        JsonElement keys = vectors.GetProperty("pin_key_aes128_verify");
        JsonElement blocks = vectors.GetProperty("encrypted_pinblock_verify");
        FixedRandom random = new(Convert.FromHexString(vectors.GetProperty("pinfield").GetString()![16..]));
        CardData card = CardOf(vectors.GetProperty("pan").GetString()!);
        for (int i = 0; i < keys.GetArrayLength(); i++)
        {
            byte[] block = new byte[16];
            byte[] key = Convert.FromHexString(keys[i].GetString()!);
            new PinBlockBuilder(new AesCipher(), random).Build(PinOf("1234"), card, key, block);
            Assert.AreEqual(blocks[i].GetString(), Convert.ToHexString(block));
        }
    }

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
        Encoding.ASCII.GetBytes(pan, card.Pan);
        return card;
    }
}
