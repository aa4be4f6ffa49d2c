using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Tells whether the keys are those that were put into the device. Their check is the first 8 bytes of HMAC-SHA-256
/// under the key for this (<see cref="KeyLabel"/>) over all other keys. Erased keys do not fit it either.
/// </summary>
public static class KeyCheck
{
    private const int CodeLength = 32;
    private const int RoundsLength = 2;

    /// <summary>True when the keys fit their check.</summary>
    public static bool IsRight(IHmac hmac, DeviceKeys keys)
    {
        byte[] code = Compute(hmac, keys);
        bool isRight = ConstantTime.AreEqual(code, 0, keys.Check, 0, DeviceKeys.CheckLength);
        Array.Clear(code, 0, code.Length);
        return isRight;
    }

    /// <summary>Computes the check of a set of keys for those who provision devices: the first 8 of 32 bytes.</summary>
    public static byte[] Compute(IHmac hmac, DeviceKeys keys)
    {
        byte[] message = new byte[
            (2 * DeviceKeys.KeyLength) + DeviceKeys.KeyIdLength + DeviceKeys.TerminalIdLength
            + (2 * DeviceKeys.VerifierLength) + RoundsLength];
        int at = Put(keys.InitialKey, message, 0);
        at = Put(keys.CardKey, message, at);
        at = Put(keys.InitialKeyId, message, at);
        at = Put(keys.TerminalId, message, at);
        at = Put(keys.OperatorVerifier, message, at);
        at = Put(keys.SupervisorVerifier, message, at);
        BigEndian.Put(message, at, RoundsLength, keys.PasscodeRounds);
        byte[] code = new byte[CodeLength];
        byte[] key = LabelledKey.Derive(hmac, keys.UnlockKey, KeyLabel.Check);
        hmac.Compute(key, message, message.Length, code);
        Array.Clear(key, 0, key.Length);
        Array.Clear(message, 0, message.Length);
        return code;
    }

    private static int Put(byte[] part, byte[] message, int at)
    {
        Array.Copy(part, 0, message, at, part.Length);
        return at + part.Length;
    }
}
