namespace PosTerminal.Firmware.Pin;

/// <summary>Numbers of PIN entry.</summary>
public static class PinPolicy
{
    /// <summary>Fewest digits, ISO 9564-1.</summary>
    public const int MinimumLength = 4;

    /// <summary>Most digits, ISO 9564-1.</summary>
    public const int MaximumLength = 12;

    /// <summary>Most PINs that may leave for one presentation of a card.</summary>
    public const int MaximumSends = 3;

    /// <summary>Time to the first key in ms.</summary>
    public const int FirstKeyMs = 30_000;

    /// <summary>Time between two keys in ms.</summary>
    public const int NextKeyMs = 10_000;

    /// <summary>Time for the whole entry in ms.</summary>
    public const int WholeEntryMs = 60_000;

    /// <summary>When entry ends if nothing more is typed.</summary>
    /// <param name="startedMs">When the PIN was asked for.</param>
    /// <param name="lastKeyMs">When the last key came.</param>
    /// <param name="hasKeys">False until the first key.</param>
    public static long DeadlineMs(long startedMs, long lastKeyMs, bool hasKeys)
    {
        long nextKey = hasKeys ? lastKeyMs + NextKeyMs : startedMs + FirstKeyMs;
        long whole = startedMs + WholeEntryMs;
        return nextKey < whole ? nextKey : whole;
    }
}
