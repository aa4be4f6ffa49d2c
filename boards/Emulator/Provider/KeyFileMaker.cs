using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Provider;

/// <summary>
/// Makes the key file of a new device, see <see cref="KeyFile"/>: its initial key out of the base key that the host
/// has, the card key of its group, a random unlock key, and verifiers of two passcodes.
/// </summary>
public static class KeyFileMaker
{
    private const int KeySetDigits = 8;

    /// <summary>The bytes of the file; they are secret.</summary>
    /// <param name="baseKey">The base key, 16 bytes.</param>
    /// <param name="keySet">Its number, 8 hex digits.</param>
    /// <param name="terminalId">The terminal's number, 8 digits.</param>
    /// <param name="passcodes">Of the operator and the supervisor, 6 digits each.</param>
    /// <param name="cardKey">Gives the card key; asked when all else is right.</param>
    /// <exception cref="FormatException">One of them is not so many digits.</exception>
    public static byte[] Make(
        byte[] baseKey, string keySet, string terminalId, PasscodePair passcodes, Func<byte[]> cardKey)
    {
        byte[] keyId = KeyId(keySet, terminalId);
        byte[] terminal = Digits("terminal number", terminalId, DeviceKeys.TerminalIdLength);
        byte[] clerk = Digits("operator's passcode", passcodes.Operator, Passcodes.Digits);
        byte[] chief = Digits("supervisor's passcode", passcodes.Supervisor, Passcodes.Digits);
        byte[] unlockKey = RandomNumberGenerator.GetBytes(DeviceKeys.KeyLength);
        return Make(unlockKey, baseKey, keyId, terminal, clerk, chief, cardKey);
    }

    /// <summary>The file of a terminal with the test keys of the emulator: they are published.</summary>
    /// <param name="generation">Which number of the initial key, above that of the emulator's own terminals.</param>
    public static byte[] MakeTest(int generation) => Make(
        TestKeys.Unlock, TestKeys.Base, [.. TestKeys.Make(generation: generation).InitialKeyId],
        Encoding.ASCII.GetBytes(TestKeys.TerminalId), "135790"u8.ToArray(), "246801"u8.ToArray(), () => TestKeys.Card);

    private static byte[] Make(
        byte[] unlockKey, byte[] baseKey, byte[] keyId, byte[] terminal, byte[] clerk, byte[] chief,
        Func<byte[]> cardKey)
    {
        byte[] verifiers = [.. ProviderKeys.VerifierOf(unlockKey, clerk), .. ProviderKeys.VerifierOf(unlockKey, chief)];
        byte[] initialKey = new IssuerKeys(baseKey).InitialKey(Convert.ToHexString(keyId));
        byte[] sharedKey = cardKey();
        byte[] rounds = [(byte)(Passcodes.UsualRounds >> 8), (byte)(Passcodes.UsualRounds & 0xFF)];
        byte[] rest = [.. initialKey, .. sharedKey, .. keyId, .. terminal, .. verifiers, .. rounds];
        byte[] check = HMACSHA256.HashData(ProviderKeys.Derive(unlockKey, KeyLabel.Check), rest);
        return
        [
            .. "PK"u8, 0, KeyFile.Version, .. initialKey, .. sharedKey, .. unlockKey, .. keyId, .. terminal,
            .. verifiers, .. rounds, .. check.AsSpan(0, DeviceKeys.CheckLength),
        ];
    }

    private static byte[] KeyId(string keySet, string terminalId) =>
        keySet.Length == KeySetDigits && keySet.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(keySet + terminalId)
            : throw new FormatException($"the number of the base key has {KeySetDigits} hex digits");

    private static byte[] Digits(string what, string text, int count) =>
        text.Length == count && text.All(char.IsAsciiDigit)
            ? Encoding.ASCII.GetBytes(text)
            : throw new FormatException($"the {what} has {count} digits");
}
