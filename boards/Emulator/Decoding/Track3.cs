using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Track 3, ISO/IEC 4909: two digits of format, the account number, a separator, and the rest.</summary>
public static class Track3
{
    private const int FormatDigits = 2;

    /// <summary>First field that cannot be right.</summary>
    public static BadTrackField Check(byte[] text, int start, int length)
    {
        int pan = start + FormatDigits;
        int end = pan;
        while (end < start + length && text[end] >= '0' && text[end] <= '9')
        {
            end++;
        }

        int digits = end - pan;
        if (!PanLength.IsKnown(text, pan, digits)
            || end == start + length || text[end] != '=')
        {
            return BadTrackField.PanLength;
        }

        return Luhn.IsValid(text, pan, digits) ? BadTrackField.None : BadTrackField.CheckDigit;
    }
}
