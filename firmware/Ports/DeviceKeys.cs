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

    /// <summary>From which all keys of the messages are derived.</summary>
    public readonly byte[] InitialKey;

    /// <summary>Under which cards and operators are named.</summary>
    public readonly byte[] CardKey;

    /// <summary>Under which the provider answers challenges.</summary>
    public readonly byte[] UnlockKey;

    /// <summary>Number of the initial key: that of the base key (4 bytes), then that of the device (4 bytes).</summary>
    public readonly byte[] InitialKeyId;

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
        byte[] initialKey, byte[] cardKey, byte[] unlockKey, byte[] initialKeyId, byte[] terminalId,
        byte[] operatorVerifier, byte[] supervisorVerifier, byte[] check)
    {
        bool isValid = initialKey.Length == KeyLength && cardKey.Length == KeyLength
            && unlockKey.Length == KeyLength && initialKeyId.Length == KeyIdLength
            && terminalId.Length == TerminalIdLength
            && operatorVerifier.Length == VerifierLength && supervisorVerifier.Length == VerifierLength
            && check.Length == CheckLength;
        if (!isValid)
        {
            throw new ArgumentException();
        }
        InitialKey = initialKey;
        CardKey = cardKey;
        UnlockKey = unlockKey;
        InitialKeyId = initialKeyId;
        TerminalId = terminalId;
        OperatorVerifier = operatorVerifier;
        SupervisorVerifier = supervisorVerifier;
        Check = check;
    }
}
