using System;
using System.IO;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Keys;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Keys;

/// <summary>The published numbers of AES-CMAC (RFC 4493) and HMAC-SHA-256 (RFC 4231).</summary>
[TestClass]
public class CmacVectorTests
{
    [TestMethod]
    public void The_codes_of_RFC_4493_are_reproduced()
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
        JsonDocument.Parse(File.ReadAllText(SharedMaterial.PathOf("vectors/aes_cmac_hmac_rfc.json")));
}
