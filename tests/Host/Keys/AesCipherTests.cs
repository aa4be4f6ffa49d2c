using System;
using System.Security.Cryptography;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using PosTerminal.Emulator.Crypto;

namespace PosTerminal.Tests.Keys;

/// <summary>The emulator's quick ways to a block and to a passcode's rounds against others.</summary>
[TestClass]
public sealed class AesCipherTests
{
    private const int BlockLength = 16;
    private const int Rounds = 300;
    private const int RoundLength = 32;
    private const int FirstKept = 8;

    [TestMethod]
    [DataRow(true, DisplayName = "by instructions")]
    [DataRow(false, DisplayName = "by the library")]
    public void A_block_is_that_of_BouncyCastle_both_ways(bool hasInstructions)
    {
        int seed = Random.Shared.Next();
        Random random = new(seed);
        AesCipher cipher = hasInstructions ? new AesCipher() : new AesCipher(hasInstructions: false);
        for (int i = 0; i < Rounds; i++)
        {
            byte[] key = Bytes(random);
            byte[] plain = Bytes(random);
            byte[] block = (byte[])plain.Clone();
            cipher.EncryptBlock(key, block);
            Assert.AreEqual(Text(Encrypted(key, plain)), Text(block), $"seed {seed}, block {i}");
            cipher.DecryptBlock(key, block);
            Assert.AreEqual(Text(plain), Text(block), $"seed {seed}, block {i} back");
        }
    }

    // The published example of FIPS 197, C.1.
    [TestMethod]
    public void The_published_block_is_right()
    {
        byte[] block = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");
        new AesCipher().EncryptBlock(Convert.FromHexString("000102030405060708090A0B0C0D0E0F"), block);
        Assert.AreEqual("69C4E0D86A7B0430D8CDB78070B4C55A", Text(block));
    }

    // After some uses a key is kept, and its rounds are shared once it is not used any more.
    [TestMethod]
    public void Rounds_that_were_taken_before_are_right_under_their_key_only()
    {
        HmacCode hmac = new();
        foreach (string passcode in new[] { "135790", "135791", "135790", "135791" })
        {
            byte[] key = Encoding.ASCII.GetBytes(passcode);
            byte[] round = new byte[RoundLength];
            for (int i = 0; i < Rounds; i++)
            {
                if (i is FirstKept or Rounds / 2)
                {
                    Array.Clear(round);
                }
                byte[] right = HMACSHA256.HashData(key, round);
                hmac.Compute(key, round, round.Length, round);
                Assert.AreEqual(Text(right), Text(round), $"{passcode}, round {i}");
            }
        }
    }

    [TestMethod]
    public void The_same_message_has_another_code_under_another_key()
    {
        foreach (byte first in new byte[] { 1, 2, 1 })
        {
            byte[] key = [first, 2, 3];
            HmacCode hmac = new();
            byte[] code = new byte[RoundLength];
            for (int i = 0; i < 20; i++)
            {
                hmac.Compute(key, new byte[RoundLength], RoundLength, code);
                Assert.AreEqual(Text(HMACSHA256.HashData(key, new byte[RoundLength])), Text(code), $"{first}, {i}");
            }
        }
    }

    private static byte[] Encrypted(byte[] key, byte[] plain)
    {
        AesEngine engine = new();
        engine.Init(true, new KeyParameter(key));
        byte[] block = new byte[BlockLength];
        engine.ProcessBlock(plain, 0, block, 0);
        return block;
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[BlockLength];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Text(byte[] bytes) => Convert.ToHexString(bytes);
}
