using nanoFramework.TestFramework;

namespace PosTerminal.Tests.Device.Crypto;

/// <summary>The stand-ins give the answers that the standards print.</summary>
[TestClass]
public class ManagedCryptoTests
{
    private const string CountingKey = "000102030405060708090a0b0c0d0e0f";
    private const string PrintedKey = "2b7e151628aed2a6abf7158809cf4f3c";
    private const string Repeated = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    // FIPS 197, appendix B and C.1; NIST SP 800-38A, F.1.1.
    [TestMethod]
    [DataRow(PrintedKey, "3243f6a8885a308d313198a2e0370734", "3925841d02dc09fbdc118597196a0b32")]
    [DataRow(CountingKey, "00112233445566778899aabbccddeeff", "69c4e0d86a7b0430d8cdb78070b4c55a")]
    [DataRow(PrintedKey, "6bc1bee22e409f96e93d7e117393172a", "3ad77bb40d7a3660a89ecaf32466ef97")]
    public void A_block_is_enciphered_as_the_standard_says(string key, string plain, string cipher)
    {
        byte[] block = Hex.Read(plain);
        ManagedAes aes = new ManagedAes();
        aes.EncryptBlock(Hex.Read(key), block);
        Assert.AreEqual(cipher, Hex.Write(block, block.Length));
    }

    // RFC 4231, cases 1 to 4; case 5 prints only 16 bytes.
    [TestMethod]
    [DataRow(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "4869205468657265",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [DataRow(
        "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [DataRow(
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe")]
    [DataRow(
        "0102030405060708090a0b0c0d0e0f10111213141516171819",
        "cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd",
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b")]
    [DataRow(
        "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c", "546573742057697468205472756e636174696f6e",
        "a3b6167473100ee06e0c796c2955552b")]
    public void A_message_is_signed_as_the_standard_says(string key, string message, string code) =>
        ExpectCode(Hex.Read(key), message, code);

    // RFC 4231, cases 6 and 7.
    [TestMethod]
    [DataRow(
        "54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")]
    [DataRow(
        "5468697320697320612074657374207573696e672061206c6172676572207468616e20626c6f636b2d73697a65206b657920616e"
        + "642061206c6172676572207468616e20626c6f636b2d73697a6520646174612e20546865206b6579206e6565647320746f20626520"
        + "686173686564206265666f7265206265696e6720757365642062792074686520484d414320616c676f726974686d2e",
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2")]
    public void A_key_longer_than_a_block_is_hashed_first(string message, string code) =>
        ExpectCode(Hex.Read(Repeated + Repeated + Repeated + Repeated + "aaaaaa"), message, code);

    private static void ExpectCode(byte[] key, string message, string expected)
    {
        byte[] text = Hex.Read(message);
        byte[] code = new byte[Sha256.CodeLength];
        ManagedHmac hmac = new ManagedHmac();
        hmac.Compute(key, text, text.Length, code);
        Assert.AreEqual(expected, Hex.Write(code, expected.Length / 2));
    }
}
