using System;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// The digits being typed. Every way out of PIN entry calls <see cref="Wipe"/>: PinEffects before each entry,
/// HostEffects when the request is sent, and Sale.Wipe wherever a sale ends.
/// </summary>
public sealed class PinBuffer
{
    private readonly byte[] _digits = new byte[PinPolicy.MaximumLength];
    private int _length;

    /// <summary>Number of digits typed so far, 0 to 12.</summary>
    public int Length => _length;

    /// <summary>True from 4 digits on, the shortest PIN of ISO 9564-1.</summary>
    public bool IsComplete => _length >= PinPolicy.MinimumLength;

    /// <summary>The digit at a place counted from 0, as a number 0 to 9.</summary>
    public int DigitAt(int index) => _digits[index];

    /// <summary>Appends a digit 0 to 9; false when there are 12 already.</summary>
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
