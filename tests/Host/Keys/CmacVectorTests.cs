using System;
using System.IO;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Keys;

/// <summary>The published numbers of AES-CMAC (RFC 4493) and HMAC-SHA-256 (RFC 4231).</summary>
[TestClass]
public class CmacVectorTests
{
    private const string Key = "2b7e151628aed2a6abf7158809cf4f3c";
    private const string Message =
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
        + "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

    [TestMethod]
    [DataRow(0, "bb1d6929e95937287fa37d129b756746")]
    [DataRow(16, "070a16b46b4d4144f79bdd9dd04a287c")]
    [DataRow(40, "dfa66747de9ae63030ca32611497c827")]
    [DataRow(64, "51f0bebf7e3b9d92fc49741779363cfe")]
    public void The_examples_of_RFC_4493_are_reproduced(int count, string expected)
    {
        byte[] code = new byte[Cmac.Length];
        new Cmac(new AesCipher()).Compute(
            Convert.FromHexString(Key), Convert.FromHexString(Message), count, code);
        Assert.AreEqual(expected, Convert.ToHexStringLower(code));
    }

    [TestMethod]
    public void A_message_of_any_length_has_a_code_of_its_own_and_the_bytes_beyond_it_say_nothing()
    {
        byte[] message = Convert.FromHexString(Message);
        Cmac cmac = new(new AesCipher());
        string[] codes = new string[message.Length + 1];
        byte[] code = new byte[Cmac.Length];
        for (int count = 0; count <= message.Length; count++)
        {
            cmac.Compute(Convert.FromHexString(Key), message, count, code);
            codes[count] = Convert.ToHexString(code);
            cmac.Compute(Convert.FromHexString(Key), message[..count], count, code);
            Assert.AreEqual(codes[count], Convert.ToHexString(code));
        }
        CollectionAssert.AllItemsAreUnique(codes);
    }

    [TestMethod]
    public void Bytes_ahead_of_a_message_count_as_if_they_stood_before_it()
    {
        byte[] message = Convert.FromHexString(Message);
        byte[] rest = message[Cmac.AheadLength..];
        Cmac cmac = new(new AesCipher());
        byte[] whole = new byte[Cmac.Length];
        byte[] parts = new byte[Cmac.Length];
        for (int count = 0; count <= rest.Length; count++)
        {
            cmac.Compute(Convert.FromHexString(Key), message, Cmac.AheadLength + count, whole);
            cmac.Compute(Convert.FromHexString(Key), message[..Cmac.AheadLength], rest, count, parts);
            Assert.AreEqual(Convert.ToHexString(whole), Convert.ToHexString(parts), $"{count} bytes");
        }
    }

    [TestMethod]
    public void The_codes_of_the_file_of_RFC_4493_are_reproduced()
    {
        using JsonDocument document = Read();
        byte[] key = Convert.FromHexString(document.RootElement.GetProperty("aes_cmac_key").GetString()!);
        byte[] message = Convert.FromHexString(document.RootElement.GetProperty("aes_cmac_msg64").GetString()!);
        Cmac cmac = new(new AesCipher());
        byte[] code = new byte[Cmac.Length];
        foreach (JsonProperty vector in document.RootElement.GetProperty("aes_cmac").EnumerateObject())
        {
            cmac.Compute(key, message, int.Parse(vector.Name), code);
            Assert.AreEqual(vector.Value.GetString(), Convert.ToHexStringLower(code), $"{vector.Name} bytes");
        }
    }

    [TestMethod]
    public void The_codes_of_RFC_4231_are_reproduced()
    {
        using JsonDocument document = Read();
        byte[] code = new byte[32];
        foreach (JsonElement vector in document.RootElement.GetProperty("hmac_sha256").EnumerateArray())
        {
            byte[] data = Convert.FromHexString(vector.GetProperty("data").GetString()!);
            new HmacCode().Compute(
                Convert.FromHexString(vector.GetProperty("key").GetString()!), data, data.Length, code);
            Assert.AreEqual(vector.GetProperty("mac").GetString(), Convert.ToHexStringLower(code));
        }
    }

    private static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf("aes_cmac_hmac_rfc.json")));
}
