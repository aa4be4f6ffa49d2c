namespace PosTerminal.Hal.Magstripe;

/// <summary>Follows the card-present line of a reader from tick to tick.</summary>
public sealed class PresenceWatch
{
    /// <summary>True while a card passes.</summary>
    public bool IsPresent;

    /// <summary>True when a card has passed, or passes, since <see cref="Forget"/>.</summary>
    public bool HasPassed;

    private const int LongestMs = 60_000;

    private long _sinceMs;

    /// <summary>Takes the level of this tick.</summary>
    /// <param name="isPresent">True while a card passes.</param>
    /// <param name="nowMs">Terminal time in ms.</param>
    /// <returns>True when the card has just left.</returns>
    public bool Update(bool isPresent, long nowMs)
    {
        bool hasLeft = IsPresent && !isPresent;
        _sinceMs = isPresent && !IsPresent ? nowMs : _sinceMs;
        HasPassed = HasPassed || isPresent;
        IsPresent = isPresent;
        return hasLeft;
    }

    /// <summary>How long the card has passed until now, in ms, a minute at most.</summary>
    /// <param name="nowMs">Terminal time in ms.</param>
    public int LastedMs(long nowMs) => nowMs - _sinceMs > LongestMs ? LongestMs : (int)(nowMs - _sinceMs);

    /// <summary>Forgets the last pass.</summary>
    public void Forget() => HasPassed = false;
}
