using System;

namespace PosTerminal.Firmware.Ports;

/// <summary>What is put into a device before it goes to a merchant. A stock ESP32 cannot protect any of it.</summary>
public sealed class DeviceKeys
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 16;

    /// <summary>Bytes of an initial key's number.</summary>
    public const int KeyIdLength = 8;

    /// <summary>Digits of a terminal number (field 41).</summary>
    public const int TerminalIdLength = 8;

    /// <summary>Bytes of a passcode's verifier: the first of HMAC-SHA-256 under the card key.</summary>
    public const int VerifierLength = 16;

    /// <summary>Bytes of the check.</summary>
    public const int CheckLength = 8;

    /// <summary>From which the key of each PIN block is derived.</summary>
    public readonly byte[] PinKey;

    /// <summary>Under which cards and operators are named.</summary>
    public readonly byte[] CardKey;

    /// <summary>Under which the provider answers challenges.</summary>
    public readonly byte[] UnlockKey;

    /// <summary>Terminal number, 8 ASCII digits.</summary>
    public readonly byte[] TerminalId;

    /// <summary>Verifier of the operator's passcode.</summary>
    public readonly byte[] OperatorVerifier;

    /// <summary>Verifier of the supervisor's passcode.</summary>
    public readonly byte[] SupervisorVerifier;

    /// <summary>Tells whether the rest is what was put in; see <see cref="Service.KeyCheck"/>.</summary>
    public readonly byte[] Check;

    /// <summary>A full set.</summary>
    public DeviceKeys(
        byte[] pinKey, byte[] cardKey, byte[] unlockKey, byte[] terminalId,
        byte[] operatorVerifier, byte[] supervisorVerifier, byte[] check)
    {
        bool isValid = pinKey.Length == KeyLength && cardKey.Length == KeyLength
            && unlockKey.Length == KeyLength && terminalId.Length == TerminalIdLength
            && operatorVerifier.Length == VerifierLength && supervisorVerifier.Length == VerifierLength
            && check.Length == CheckLength;
        if (!isValid)
        {
            throw new ArgumentException();
        }
        PinKey = pinKey;
        CardKey = cardKey;
        UnlockKey = unlockKey;
        TerminalId = terminalId;
        OperatorVerifier = operatorVerifier;
        SupervisorVerifier = supervisorVerifier;
        Check = check;
    }
}
