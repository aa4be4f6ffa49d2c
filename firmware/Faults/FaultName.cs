namespace PosTerminal.Firmware.Faults;

/// <summary>The written form of a fault: its letter and its number.</summary>
public static class FaultName
{
    // "SHWNUPC" from the second lowest byte up: a text would make an object for each look at it.
    private const long Letters = 0x4350554E57485300;
    private const int CategoryCount = 7;

    /// <summary>"P601"; "-" for none.</summary>
    public static string Of(FaultCode code) =>
        code == FaultCode.None ? "-" : LetterOf(code).ToString() + ((int)code).ToString();

    /// <summary>The letter of the category, '?' for a number outside 100 to 799.</summary>
    public static char LetterOf(FaultCode code)
    {
        int category = (int)code / 100;
        return category >= 1 && category <= CategoryCount ? (char)((Letters >> (8 * category)) & 0x7F) : '?';
    }
}
