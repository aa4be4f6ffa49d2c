using System;
using System.Diagnostics;

namespace PosTerminal.Trials.Ladder;

/// <summary>What a reader made of the swipes of a rung.</summary>
public sealed class LadderCount
{
    private long _ticks;

    /// <summary>Swipes read.</summary>
    public int Total { get; private set; }

    /// <summary>Texts that are the card's.</summary>
    public int Right { get; private set; }

    /// <summary>Texts of no card.</summary>
    public int Wrong { get; private set; }

    /// <summary>Mean time of a swipe in us.</summary>
    public double MeanUs => Total == 0 ? 0 : 1e6 * _ticks / Stopwatch.Frequency / Total;

    /// <summary>Notes one swipe.</summary>
    public void Add(bool isRight, bool isWrong, long ticks)
    {
        Total++;
        Right += isRight ? 1 : 0;
        Wrong += isWrong ? 1 : 0;
        _ticks += ticks;
    }

    /// <summary>Adds another count.</summary>
    public void Add(LadderCount other)
    {
        Total += other.Total;
        Right += other.Right;
        Wrong += other.Wrong;
        _ticks += other._ticks;
    }

    /// <summary>Wilson's interval of 95 % around a share, in percent.</summary>
    public static (double Low, double High) Interval(int hits, int total)
    {
        const double z = 1.96;
        double share = (double)hits / total;
        double middle = (share + z * z / (2 * total)) / (1 + z * z / total);
        double reach = z / (1 + z * z / total)
            * Math.Sqrt(share * (1 - share) / total + z * z / (4.0 * total * total));
        return (100 * Math.Max(0, middle - reach), 100 * Math.Min(1, middle + reach));
    }
}
