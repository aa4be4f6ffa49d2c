using System;
using System.Security.Cryptography;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Emulator.Crypto;

/// <summary>What the provider derives from the keys of a terminal, by .NET's own SP 800-108: apart from the terminal.
/// </summary>
public static class ProviderKeys
{
    /// <summary>The key for a use, see <see cref="LabelledKey"/>.</summary>
    public static byte[] Derive(byte[] key, KeyLabel label) => SP800108HmacCounterKdf.DeriveBytes(
        key, HashAlgorithmName.SHA256, new[] { (byte)label }, Array.Empty<byte>(), LabelledKey.Length);

    /// <summary>Verifier of a passcode.</summary>
    /// <param name="unlockKey">The terminal's unlock key.</param>
    /// <param name="passcode">ASCII digits.</param>
    /// <param name="rounds">How often the digest is taken.</param>
    public static byte[] VerifierOf(byte[] unlockKey, byte[] passcode, int rounds = Passcodes.UsualRounds) =>
        Rfc2898DeriveBytes.Pbkdf2(passcode, Derive(unlockKey, KeyLabel.Passcode), rounds, HashAlgorithmName.SHA256,
            DeviceKeys.VerifierLength);

    /// <summary>Handle of an account number, as one number.</summary>
    /// <param name="cardKey">The card key of a group.</param>
    /// <param name="number">ASCII digits.</param>
    public static ulong HandleOf(byte[] cardKey, ReadOnlySpan<byte> number) =>
        BitConverter.ToUInt64(HMACSHA256.HashData(Derive(cardKey, KeyLabel.Card), number));
}
