using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Provider;

/// <summary>
/// Makes the key file of a new device, see <see cref="KeyFile"/>: its initial key out of the base key that the host
/// has, two random keys, and verifiers of two passcodes.
/// </summary>
public static class KeyFileMaker
{
    private const int KeySetDigits = 8;

    /// <summary>The bytes of the file; they are secret.</summary>
    /// <param name="baseKey">The base key, 16 bytes.</param>
    /// <param name="keySet">Its number, 8 hex digits.</param>
    /// <param name="terminalId">The terminal's number, 8 digits.</param>
    /// <param name="operatorPasscode">6 digits.</param>
    /// <param name="supervisorPasscode">6 digits.</param>
    /// <exception cref="FormatException">One of them is not so many digits.</exception>
    public static byte[] Make(
        byte[] baseKey, string keySet, string terminalId, string operatorPasscode, string supervisorPasscode)
    {
        byte[] cardKey = RandomNumberGenerator.GetBytes(DeviceKeys.KeyLength);
        byte[] unlockKey = RandomNumberGenerator.GetBytes(DeviceKeys.KeyLength);
        byte[] terminal = Digits("terminal number", terminalId, DeviceKeys.TerminalIdLength);
        byte[] keyId = KeyId(keySet, terminalId);
        byte[] initialKey = new IssuerKeys(baseKey).InitialKey(Convert.ToHexString(keyId));
        byte[] verifiers =
        [
            .. Verifier(cardKey, Digits("operator's passcode", operatorPasscode, Passcodes.Digits)),
            .. Verifier(cardKey, Digits("supervisor's passcode", supervisorPasscode, Passcodes.Digits)),
        ];
        byte[] rest = [.. initialKey, .. cardKey, .. keyId, .. terminal, .. verifiers];
        byte[] check = HMACSHA256.HashData(unlockKey, rest);
        return
        [
            .. initialKey, .. cardKey, .. unlockKey, .. keyId, .. terminal, .. verifiers,
            .. check.AsSpan(0, DeviceKeys.CheckLength),
        ];
    }

    private static byte[] KeyId(string keySet, string terminalId) =>
        keySet.Length == KeySetDigits && keySet.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(keySet + terminalId)
            : throw new FormatException($"the number of the base key has {KeySetDigits} hex digits");

    private static byte[] Verifier(byte[] cardKey, byte[] passcode) =>
        HMACSHA256.HashData(cardKey, passcode)[..DeviceKeys.VerifierLength];

    private static byte[] Digits(string what, string text, int count) =>
        text.Length == count && text.All(char.IsAsciiDigit)
            ? Encoding.ASCII.GetBytes(text)
            : throw new FormatException($"the {what} has {count} digits");
}
