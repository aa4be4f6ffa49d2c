using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Tests.Host.Firmware;

namespace PosTerminal.Tests.Keys;

/// <summary>HMAC_DRBG by a published answer, and what makes its bytes differ.</summary>
[TestClass]
public class HmacDrbgTests
{
    // NIST CAVP, drbgtestvectors.zip, drbgvectors_pr_true/HMAC_DRBG.rsp, [SHA-256], no personalization string, no
    // additional input, COUNT = 0: the bytes of the second request, each request with entropy of its own.
    private const string Seed =
        "9969e54b4703ff31785b879a7e5c0eae0d3e309559e9fe96b0676d49d591ea4d07d20d46d064757d3023cac2376127ab";

    private const string FirstNoise = "c60f2999100f738c10f74792676a3fc4a262d13721798046e29a295181569f54";
    private const string SecondNoise = "c11d4524c9071bd3096015fcf7bc24a607f22fa065c937658a2a77a8699089f4";

    private const string Expected =
        "abc015856094803a938dffd20da94843870ef935b82cfec17706b8f551b8385044235dd44b599f94b39be78dd476e0cf"
        + "11309c995a7334e0a78b37bc9586235086fa3b637ba91cf8fb65efa22a589c137531aa7b2d4e2607aac27292b01c698e"
        + "6e01ae679eb87c01a89c7422d4372d6d754ababb4bf896fcb1cd09d692d0283f";

    [TestMethod]
    public void The_published_bytes_are_reproduced()
    {
        byte[] noise = Convert.FromHexString(FirstNoise);
        HmacDrbg random = new(new HmacCode(), new FixedRandom(noise));
        byte[] seed = Convert.FromHexString(Seed);
        random.Seed(seed, seed.Length);
        byte[] bytes = new byte[Expected.Length / 2];
        random.Fill(bytes, 0, bytes.Length);
        Convert.FromHexString(SecondNoise).CopyTo(noise, 0);
        random.Fill(bytes, 0, bytes.Length);
        Assert.AreEqual(Expected, Convert.ToHexStringLower(bytes));
    }

    [TestMethod]
    public void With_the_same_noise_over_and_over_no_request_no_counter_and_no_device_gives_the_same_bytes()
    {
        string[] bytes =
        [
            Draw(Secure("00000001", 7), 1), Draw(Secure("00000001", 7), 2), Draw(Secure("00000001", 8), 1),
            Draw(Secure("00000002", 7), 1),
        ];
        CollectionAssert.AllItemsAreUnique(bytes);
        Assert.AreEqual(bytes[0], Draw(Secure("00000001", 7), 1));
    }

    [TestMethod]
    public void Bytes_outside_the_place_asked_for_are_left_alone()
    {
        byte[] bytes = new byte[40];
        Secure("00000001", 1).Random.Fill(bytes, 3, 34);
        Assert.AreEqual("000000", Convert.ToHexString(bytes, 0, 3));
        Assert.AreEqual("000000", Convert.ToHexString(bytes, 37, 3));
    }

    private static TerminalSecurity Secure(string terminalId, long counter)
    {
        TerminalSecurity security = new(
            new AesCipher(), new HmacCode(), new FixedRandom(new byte[32]), TestKeys.Make(terminalId));
        security.SeedRandom(counter);
        return security;
    }

    private static string Draw(TerminalSecurity security, int request)
    {
        byte[] bytes = new byte[8];
        for (int i = 0; i < request; i++)
        {
            security.Random.Fill(bytes, 0, bytes.Length);
        }
        return Convert.ToHexString(bytes);
    }
}
