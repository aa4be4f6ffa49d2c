using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// Checks passcodes against the verifiers that were put into the device; no passcode is kept. What is compared is
/// PBKDF2-HMAC-SHA-256 (RFC 8018) of the digits, with a key of the device as its salt, computed in slices: six digits
/// are found from a key file by trying all of them, and each try costs that much.
/// </summary>
public sealed class Passcodes
{
    /// <summary>Digits of a passcode.</summary>
    public const int Digits = 6;

    /// <summary>Rounds that the provider asks for. 50 ticks; at most 1 s where a digest takes at most 1 ms.</summary>
    public const int UsualRounds = 1_000;

    private const int RoundsPerStep = 20;
    private const int CodeLength = 32;

    private readonly IHmac _hmac;
    private readonly DeviceKeys _keys;
    private readonly byte[] _salt = new byte[LabelledKey.Length + 4];
    private readonly byte[] _digits = new byte[Digits];
    private readonly byte[] _round = new byte[CodeLength];
    private readonly byte[] _next = new byte[CodeLength];
    private readonly byte[] _code = new byte[CodeLength];
    private int _roundsLeft;
    private bool _isRunning;

    /// <summary>Passcodes of one device.</summary>
    public Passcodes(IHmac hmac, DeviceKeys keys)
    {
        _hmac = hmac;
        _keys = keys;
        byte[] key = LabelledKey.Derive(hmac, keys.UnlockKey, KeyLabel.Passcode);
        Array.Copy(key, 0, _salt, 0, key.Length);
        Array.Clear(key, 0, key.Length);
        _salt[_salt.Length - 1] = 1;
    }

    /// <summary>True from <see cref="Begin"/> until it has ended.</summary>
    public bool IsRunning => _isRunning;

    /// <summary>Takes what was typed and makes the first round.</summary>
    public void Begin(PinBuffer typed)
    {
        for (int i = 0; i < Digits; i++)
        {
            _digits[i] = (byte)('0' + typed.DigitAt(i));
        }
        _hmac.Compute(_digits, _salt, _salt.Length, _round);
        Array.Copy(_round, 0, _code, 0, CodeLength);
        _roundsLeft = _keys.PasscodeRounds - 1;
        _isRunning = true;
    }

    /// <summary>Makes a slice of the rounds; true when none is left.</summary>
    public bool Step()
    {
        for (int i = 0; i < RoundsPerStep && _roundsLeft > 0; i++)
        {
            _hmac.Compute(_digits, _round, CodeLength, _next);
            for (int at = 0; at < CodeLength; at++)
            {
                _round[at] = _next[at];
                _code[at] ^= _next[at];
            }
            _roundsLeft--;
        }
        return _roundsLeft <= 0;
    }

    /// <summary>
    /// Whose passcode was typed, None for nobody's and for one that is held; the time does not tell how much of it was
    /// right. Ends it.
    /// </summary>
    public OperatorRole TakeRole(bool isOperatorHeld, bool isSupervisorHeld)
    {
        bool isOperator = IsCodeOf(_keys.OperatorVerifier) & !isOperatorHeld;
        bool isSupervisor = IsCodeOf(_keys.SupervisorVerifier) & !isSupervisorHeld;
        Stop();
        return isSupervisor ? OperatorRole.Supervisor
            : isOperator ? OperatorRole.Operator : OperatorRole.None;
    }

    /// <summary>Ends it without an answer; nothing of the passcode is left.</summary>
    public void Stop()
    {
        Array.Clear(_digits, 0, Digits);
        Array.Clear(_round, 0, CodeLength);
        Array.Clear(_next, 0, CodeLength);
        Array.Clear(_code, 0, CodeLength);
        _isRunning = false;
    }

    private bool IsCodeOf(byte[] verifier) =>
        ConstantTime.AreEqual(verifier, 0, _code, 0, DeviceKeys.VerifierLength);
}
