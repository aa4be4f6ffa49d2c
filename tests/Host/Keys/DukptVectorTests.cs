using System;
using System.IO;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Keys;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Keys;

/// <summary>The published numbers of AES-128 DUKPT (ANSI X9.24-3:2017, supplement).</summary>
[TestClass]
public class DukptVectorTests
{
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
            AssertKey(vectors, "pin_key_aes128_verify", i, keys, KeyUsage.Pin, counter);
            AssertKey(vectors, "cmac_aes128_key_verify", i, keys, KeyUsage.MacRequest, counter);
        }
    }

    private static void AssertKey(
        JsonElement vectors, string name, int index, DukptKeys keys, KeyUsage usage, long counter)
    {
        byte[] key = new byte[16];
        keys.Write(usage, counter, key);
        Assert.AreEqual(vectors.GetProperty(name)[index].GetString(), Convert.ToHexString(key), $"{name} {counter:X8}");
    }

    private static JsonDocument Read() =>
        JsonDocument.Parse(File.ReadAllText(SharedMaterial.PathOf("vectors/dukpt_aes128.json")));

    private static byte[] Hex(JsonElement vectors, string name) =>
        Convert.FromHexString(vectors.GetProperty(name).GetString()!);
}
