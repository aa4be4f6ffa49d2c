namespace PosTerminal.Firmware.Card;

/// <summary>Checks the last digit of account numbers (ISO/IEC 7812-1 annex B).</summary>
public static class Luhn
{
    /// <summary>True when the ASCII digits sum up to a multiple of ten.</summary>
    /// <param name="text">ASCII digits; anything else gives a meaningless answer.</param>
    /// <param name="start">First digit.</param>
    /// <param name="length">Number of digits; 0 is never right.</param>
    public static bool IsValid(byte[] text, int start, int length)
    {
        int sum = 0;
        bool isDoubled = false;
        for (int i = start + length - 1; i >= start; i--)
        {
            int digit = text[i] - '0';
            if (isDoubled)
            {
                digit += digit;
                digit = digit > 9 ? digit - 9 : digit;
            }

            sum += digit;
            isDoubled = !isDoubled;
        }

        return length > 0 && sum % 10 == 0;
    }
}
