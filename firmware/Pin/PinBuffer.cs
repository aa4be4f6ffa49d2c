using System;

namespace PosTerminal.Firmware.Pin;

/// <summary>The digits being typed. Every way out of PIN entry must call <see cref="Wipe"/>.</summary>
public sealed class PinBuffer
{
    private readonly byte[] _digits = new byte[PinPolicy.MaximumLength];
    private int _length;

    /// <summary>Digits typed so far.</summary>
    public int Length => _length;

    /// <summary>True when the length is one that an issuer may assign.</summary>
    public bool IsComplete => _length >= PinPolicy.MinimumLength;

    /// <summary>The digit at a place, 0 to 9.</summary>
    public int DigitAt(int index) => _digits[index];

    /// <summary>Takes a digit 0 to 9; false when there are 12 already.</summary>
    public bool TryAdd(int digit)
    {
        if (_length == PinPolicy.MaximumLength)
        {
            return false;
        }
        _digits[_length] = (byte)digit;
        _length++;
        return true;
    }

    /// <summary>Zeroes every digit.</summary>
    public void Wipe()
    {
        Array.Clear(_digits, 0, _digits.Length);
        _length = 0;
    }
}
