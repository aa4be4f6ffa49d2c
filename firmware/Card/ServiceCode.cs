namespace PosTerminal.Firmware.Card;

/// <summary>Meaning of the three digits of a service code, ISO/IEC 7813.</summary>
public static class ServiceCode
{
    /// <summary>
    /// True for the digits that the standard gives a meaning: first 1, 2, 5, 6, 7 or 9, second 0, 2 or 4, third 0 to 7.
    /// </summary>
    /// <param name="code">000 to 999.</param>
    public static bool IsKnown(int code)
    {
        int first = code / 100;
        int second = code / 10 % 10;
        bool isFirst = first == 1 || first == 2 || (first >= 5 && first <= 7) || first == 9;
        return isFirst && second <= 4 && second % 2 == 0 && code % 10 <= 7;
    }

    /// <summary>First digit 2 or 6: the card has a chip.</summary>
    /// <param name="code">000 to 999; anything else says nothing.</param>
    public static bool HasChip(int code)
    {
        int first = code / 100;
        return code >= 0 && (first == 2 || first == 6);
    }

    /// <summary>Third digit 0, 3 or 5: a PIN is required.</summary>
    /// <param name="code">000 to 999; anything else says nothing.</param>
    public static bool RequiresPin(int code)
    {
        int third = code % 10;
        return code >= 0 && (third == 0 || third == 3 || third == 5);
    }

    /// <summary>Third digit 6 or 7: a PIN where feasible.</summary>
    /// <param name="code">000 to 999; anything else says nothing.</param>
    public static bool PrefersPin(int code)
    {
        int third = code % 10;
        return code >= 0 && (third == 6 || third == 7);
    }
}
