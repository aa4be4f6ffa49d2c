namespace PosTerminal.Firmware.Pin;

/// <summary>Limits of PIN entry.</summary>
public static class PinPolicy
{
    /// <summary>Fewest digits of a PIN (ISO 9564-1).</summary>
    public const int MinimumLength = 4;

    /// <summary>Most digits of a PIN (ISO 9564-1).</summary>
    public const int MaximumLength = 12;

    /// <summary>
    /// Most PINs that may leave for one presentation of a card; <see cref="TryGuard"/> has the limit of the card.
    /// </summary>
    public const int MaximumSends = 3;

    /// <summary>Longest time to the first key in ms.</summary>
    public const int FirstKeyMs = 30_000;

    /// <summary>Longest time between two keys in ms.</summary>
    public const int NextKeyMs = 10_000;

    /// <summary>Longest time for the whole entry in ms.</summary>
    public const int WholeEntryMs = 60_000;

    /// <summary>Time since power-up in ms at which the entry ends when no further key comes.</summary>
    /// <param name="startedMs">When the terminal asked for the PIN, in ms since power-up.</param>
    /// <param name="lastKeyMs">When the last key came, in ms since power-up.</param>
    /// <param name="hasKeys">False before the first key.</param>
    public static long DeadlineMs(long startedMs, long lastKeyMs, bool hasKeys)
    {
        long nextKey = hasKeys ? lastKeyMs + NextKeyMs : startedMs + FirstKeyMs;
        long whole = startedMs + WholeEntryMs;
        return nextKey < whole ? nextKey : whole;
    }
}
