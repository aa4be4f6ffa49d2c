namespace PosTerminal.Firmware.Card;

/// <summary>
/// Lengths of account numbers. A reading that skipped a part of the track can keep parity, LRC and check digit right;
/// where a scheme has fixed lengths, the length gives it away.
/// </summary>
public static class PanLength
{
    /// <summary>Fewest digits that are accepted (Maestro).</summary>
    public const int Minimum = 12;

    /// <summary>True when the scheme that the first digits name has numbers of this length.</summary>
    /// <param name="text">ASCII digits.</param>
    /// <param name="start">First digit of the number.</param>
    /// <param name="length">Number of digits.</param>
    public static bool IsKnown(byte[] text, int start, int length)
    {
        if (length < Minimum || length > CardData.MaximumPanLength)
        {
            return false;
        }

        int two = (text[start] - '0') * 10 + text[start + 1] - '0';
        int four = two * 100 + (text[start + 2] - '0') * 10 + text[start + 3] - '0';
        bool isVisa = text[start] == '4';
        bool isMastercard = (two >= 51 && two <= 55) || (four >= 2221 && four <= 2720);
        bool isAmex = two == 34 || two == 37;
        bool isDiners = two == 30 || two == 36 || two == 38 || two == 39;
        return isVisa ? length == 13 || length == 16 || length == 19
            : isMastercard ? length == 16
            : isAmex ? length == 15
            : isDiners ? length == 14 || length == 16 || length == 19
            : length >= Shortest(two);
    }

    // JCB, UnionPay and Discover have 16 digits at least; Maestro and all others 12.
    private static int Shortest(int two) =>
        two == 35 || two == 60 || two == 62 || two == 64 || two == 65 ? 16
        : Minimum;
}
