using PosTerminal.Firmware.Pin;

namespace PosTerminal.Firmware.Service;

/// <summary>A passcode or an unlock code while it is typed.</summary>
public sealed class CodeEntry
{
    /// <summary>The digits typed so far; every way out of the entry wipes them.</summary>
    public readonly PinBuffer Typed = new PinBuffer();

    private int _digits;

    /// <summary>True when as many digits are typed as the code has.</summary>
    public bool IsComplete => Typed.Length == _digits;

    /// <summary>Begins an entry.</summary>
    /// <param name="digits">Digits that the code has, at most 12.</param>
    public void Begin(int digits)
    {
        Typed.Wipe();
        _digits = digits;
    }

    /// <summary>Takes a digit 0 to 9; one too many changes nothing.</summary>
    public void Add(int digit)
    {
        if (Typed.Length < _digits)
        {
            // The buffer has room for the longest code.
            _ = Typed.TryAdd(digit);
        }
    }

    /// <summary>The digits as a number.</summary>
    public int Number()
    {
        int number = 0;
        for (int i = 0; i < Typed.Length; i++)
        {
            number = (number * 10) + Typed.DigitAt(i);
        }
        return number;
    }
}
