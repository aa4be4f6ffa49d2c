using System;

namespace PosTerminal.Firmware.Ports;

/// <summary>
/// Keys and numbers that the provider puts into a device before a merchant gets it. A stock ESP32 cannot protect them.
/// </summary>
public sealed class DeviceKeys
{
    /// <summary>Bytes of a key.</summary>
    public const int KeyLength = 16;

    /// <summary>Bytes of an initial key's number.</summary>
    public const int KeyIdLength = 8;

    /// <summary>Digits of a terminal number (field 41).</summary>
    public const int TerminalIdLength = 8;

    /// <summary>Bytes of a passcode's verifier, see <see cref="Service.Passcodes"/>.</summary>
    public const int VerifierLength = 16;

    /// <summary>Bytes of the check over all keys and numbers.</summary>
    public const int CheckLength = 8;

    /// <summary>Initial key, from which the keys of all messages are derived.</summary>
    public readonly byte[] InitialKey;

    /// <summary>Card key, which turns an account number into a handle.</summary>
    public readonly byte[] CardKey;

    /// <summary>Unlock key, by which the provider's answers and seals are checked.</summary>
    public readonly byte[] UnlockKey;

    /// <summary>Number of the initial key: that of the base key (4 bytes), then that of the device (4 bytes).</summary>
    public readonly byte[] InitialKeyId;

    /// <summary>Terminal number, 8 ASCII digits.</summary>
    public readonly byte[] TerminalId;

    /// <summary>Verifier of the operator's passcode.</summary>
    public readonly byte[] OperatorVerifier;

    /// <summary>Verifier of the supervisor's passcode.</summary>
    public readonly byte[] SupervisorVerifier;

    /// <summary>Rounds that a verifier took, 1 to 65,535.</summary>
    public readonly int PasscodeRounds;

    /// <summary>Check over the rest: shows whether it is what was put in; see <see cref="Service.KeyCheck"/>.</summary>
    public readonly byte[] Check;

    /// <summary>Takes a full set.</summary>
    public DeviceKeys(
        byte[] initialKey, byte[] cardKey, byte[] unlockKey, byte[] initialKeyId, byte[] terminalId,
        byte[] operatorVerifier, byte[] supervisorVerifier, int passcodeRounds, byte[] check)
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
        PasscodeRounds = passcodeRounds;
        Check = check;
    }

    /// <summary>Zeroes all but the numbers.</summary>
    public void Erase()
    {
        Array.Clear(InitialKey, 0, KeyLength);
        Array.Clear(CardKey, 0, KeyLength);
        Array.Clear(UnlockKey, 0, KeyLength);
        Array.Clear(OperatorVerifier, 0, VerifierLength);
        Array.Clear(SupervisorVerifier, 0, VerifierLength);
        Array.Clear(Check, 0, CheckLength);
    }
}
