using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Service;

/// <summary>Checks passcodes against the verifiers that were put into the device; no passcode is kept.</summary>
public sealed class Passcodes
{
    /// <summary>Digits of a passcode.</summary>
    public const int Digits = 6;

    private const int CodeLength = 32;

    private readonly IHmac _hmac;
    private readonly byte[] _key;
    private readonly DeviceKeys _keys;
    private readonly byte[] _digits = new byte[Digits];
    private readonly byte[] _code = new byte[CodeLength];

    /// <summary>Passcodes of one device.</summary>
    public Passcodes(IHmac hmac, DeviceKeys keys)
    {
        _hmac = hmac;
        _keys = keys;
        _key = LabelledKey.Derive(hmac, keys.UnlockKey, KeyLabel.Passcode);
    }

    /// <summary>
    /// Whose passcode was typed, None for nobody's and for one that is held; the time does not tell how much of it was
    /// right.
    /// </summary>
    public OperatorRole RoleOf(PinBuffer typed, bool isOperatorHeld, bool isSupervisorHeld)
    {
        for (int i = 0; i < Digits; i++)
        {
            _digits[i] = (byte)('0' + typed.DigitAt(i));
        }
        _hmac.Compute(_key, _digits, Digits, _code);
        bool isOperator = IsCodeOf(_keys.OperatorVerifier) & !isOperatorHeld;
        bool isSupervisor = IsCodeOf(_keys.SupervisorVerifier) & !isSupervisorHeld;
        Array.Clear(_digits, 0, Digits);
        Array.Clear(_code, 0, CodeLength);
        return isSupervisor ? OperatorRole.Supervisor
            : isOperator ? OperatorRole.Operator : OperatorRole.None;
    }

    private bool IsCodeOf(byte[] verifier) =>
        ConstantTime.AreEqual(verifier, 0, _code, 0, DeviceKeys.VerifierLength);
}
