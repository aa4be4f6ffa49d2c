using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Tests.Keys;

/// <summary>Our codes and derivations against those of BouncyCastle, over random keys and messages.</summary>
[TestClass]
public sealed class SecondOpinionTests
{
    private const int RoundCount = 500;
    private const int LongestMessage = 200;
    private const int AesBits = 128;

    private readonly int _seed = Random.Shared.Next();
    private Random _random = new(0);

    [TestInitialize]
    public void Draw() => _random = new Random(_seed);

    [TestMethod]
    public void A_cmac_is_that_of_BouncyCastle() => Repeat(() =>
    {
        byte[] key = Bytes(16);
        byte[] message = Bytes(_random.Next(LongestMessage));
        byte[] ours = new byte[Cmac.Length];
        new Cmac(new AesCipher()).Compute(key, message, message.Length, ours);
        return (ours, MacOf(new CMac(new AesEngine()), key, message));
    });

    [TestMethod]
    public void A_cmac_in_two_parts_is_that_of_BouncyCastle_over_both() => Repeat(() =>
    {
        byte[] key = Bytes(16);
        byte[] ahead = Bytes(Cmac.AheadLength);
        byte[] message = Bytes(_random.Next(LongestMessage));
        byte[] ours = new byte[Cmac.Length];
        new Cmac(new AesCipher()).Compute(key, ahead, message, message.Length, ours);
        return (ours, MacOf(new CMac(new AesEngine()), key, [.. ahead, .. message]));
    });

    [TestMethod]
    public void An_hmac_is_that_of_BouncyCastle() => Repeat(() =>
    {
        byte[] key = Bytes(1 + _random.Next(LongestMessage));
        byte[] message = Bytes(_random.Next(LongestMessage));
        byte[] ours = new byte[LabelledKey.Length];
        new HmacCode().Compute(key, message, message.Length, ours);
        return (ours, MacOf(new HMac(new Sha256Digest()), key, message));
    });

    // NIST SP 800-108 in counter mode; BouncyCastle puts the counter of 32 bits before the fixed data.
    [TestMethod]
    public void A_labelled_key_is_the_derivation_of_BouncyCastle() => Repeat(() =>
    {
        byte[] key = Bytes(LabelledKey.Length);
        KeyLabel[] labels = Enum.GetValues<KeyLabel>();
        KeyLabel label = labels[_random.Next(labels.Length)];
        byte[] lengthBits = [0, 0, 1, 0];
        KdfCounterBytesGenerator generator = new(new HMac(new Sha256Digest()));
        generator.Init(new KdfCounterParameters(key, [(byte)label, 0, .. lengthBits], 32));
        byte[] theirs = new byte[LabelledKey.Length];
        generator.GenerateBytes(theirs, 0, theirs.Length);
        return (LabelledKey.Derive(new HmacCode(), key, label), theirs);
    });

    [TestMethod]
    [DataRow(KeyUsage.Pin)]
    [DataRow(KeyUsage.MacRequest)]
    [DataRow(KeyUsage.MacReply)]
    public void A_working_key_is_that_of_the_standards_steps_with_the_cipher_of_BouncyCastle(KeyUsage usage) =>
        Repeat(() =>
        {
            byte[] initialKey = Bytes(16);
            byte[] initialKeyId = Bytes(8);
            uint counter = (uint)_random.NextInt64(1, 1L << 32);
            byte[] ours = new byte[16];
            new DukptKeys(new AesCipher(), initialKey, initialKeyId).Write(usage, counter, ours);
            return (ours, DukptSteps.WorkingKey(Encipher, initialKey, initialKeyId[4..], (ushort)usage, counter));
        });

    private static byte[] Encipher(byte[] key, byte[] block)
    {
        AesEngine engine = new();
        engine.Init(forEncryption: true, new KeyParameter(key));
        byte[] enciphered = new byte[AesBits / 8];
        engine.ProcessBlock(block, 0, enciphered, 0);
        return enciphered;
    }

    private static byte[] MacOf(IMac mac, byte[] key, byte[] message)
    {
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(message, 0, message.Length);
        byte[] code = new byte[mac.GetMacSize()];
        mac.DoFinal(code, 0);
        return code;
    }

    private byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private void Repeat(Func<(byte[] Ours, byte[] Theirs)> draw)
    {
        for (int round = 0; round < RoundCount; round++)
        {
            (byte[] ours, byte[] theirs) = draw();
            Assert.AreEqual(Convert.ToHexString(theirs), Convert.ToHexString(ours), $"seed {_seed}, round {round}");
        }
    }
}
