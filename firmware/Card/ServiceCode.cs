namespace PosTerminal.Firmware.Card;

/// <summary>Meaning of the three digits of a service code, ISO/IEC 7813.</summary>
public static class ServiceCode
{
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
