namespace PosTerminal.Trials.Ladder;

/// <summary>How long a swipe of a whole card lasts.</summary>
/// <param name="Name">What the table says.</param>
/// <param name="ShortestUs">Shortest time in us.</param>
/// <param name="LongestUs">Longest time in us.</param>
public sealed record SwipeTime(string Name, double ShortestUs, double LongestUs)
{
    /// <summary>A calm hand.</summary>
    public static readonly SwipeTime Calm = new("150 ms", 150_000, 150_000);

    /// <summary>128 to 357 cm/s.</summary>
    public static readonly SwipeTime Fast = new("24 to 67 ms", 24_000, 67_000);
}
