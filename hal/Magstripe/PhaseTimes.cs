using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// The flux changes of a swipe as times, in the order in which they came or the other way round, and how much they
/// jitter.
/// </summary>
public sealed class PhaseTimes
{
    /// <summary>Errors are told in 1/128 of a half cell.</summary>
    public const int ErrorScale = 128;

    // Times are in 1/128 us: 4 seconds are the most.
    private const int TimeShift = 7;
    private const int MostTime = int.MaxValue / 4;

    // Intervals of which the first cell is made, and how far in they may lie.
    private const int StartIntervals = 7;
    private const int MostStart = 24;

    // Longest gap that is bridged, in half cells.
    private const int LongestGap = 24;

    /// <summary>Times in 1/128 us, the first one at a border. Sensitive.</summary>
    public readonly int[] Times;

    private readonly int[] _sorted = new int[StartIntervals];
    private int _count;
    private int _half;

    /// <summary>Makes the times.</summary>
    /// <param name="intervals">Most intervals of a swipe.</param>
    public PhaseTimes(int intervals)
    {
        Times = new int[intervals + 1];
    }

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Time from the first to another one in us.</summary>
    public int LastingUs(int index) => Times[index] >> TimeShift;

    /// <summary>The first half cell in 1/128 us.</summary>
    public int FirstHalf => _half;

    /// <summary>Takes a swipe over.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="count">How many.</param>
    /// <param name="fromEnd">True to begin at the last one.</param>
    /// <returns>False when no beginning was found, or the swipe does not fit.</returns>
    public bool Load(ushort[] durationsUs, int count, bool fromEnd)
    {
        Clear();
        int step = fromEnd ? -1 : 1;
        int first = fromEnd ? count - 1 : 0;
        int start = count >= Times.Length ? -1 : FindStart(durationsUs, count, first, step);
        if (start < 0)
        {
            return false;
        }

        int time = 0;
        for (int i = first + step * start; i >= 0 && i < count && time < MostTime; i += step)
        {
            Times[_count++] = time;
            time += durationsUs[i] << TimeShift;
        }

        Times[_count++] = time;
        return true;
    }

    /// <summary>Mean error of the flux changes against what a filter expects, in 1/128 of a half cell.</summary>
    public int Spread()
    {
        int time = 0;
        int half = _half;
        int change = 0;
        int place = 0;
        int sum = 0;
        int told = 0;
        for (int i = 1; i < _count && half >= ErrorScale; i++)
        {
            int step = place < PhaseGains.Settling
                ? 2 * ((Times[i] - time + half) / (2 * half))
                : (2 * (Times[i] - time) + half) / (2 * half);
            if (step > LongestGap)
            {
                break;
            }

            if (step <= 0)
            {
                continue;
            }

            int row = PhaseGains.Row(step, place < PhaseGains.Settling);
            int predicted = time + step * half + step * step * change / 2;
            int error = Times[i] - predicted;
            int share = (error < 0 ? -error : error) / (half / ErrorScale);
            sum += share < ErrorScale / 2 ? share : ErrorScale / 2;
            told++;
            error >>= PhaseGains.Shorten;
            time = predicted + (error * PhaseGains.Table[row] >> PhaseGains.Shift);
            half += step * change + (error * PhaseGains.Table[row + 1] >> PhaseGains.Shift);
            change += error * PhaseGains.Table[row + 2] >> PhaseGains.Shift;
            place += step;
        }

        return told > 0 ? sum / told : ErrorScale;
    }

    /// <summary>Zeroes everything.</summary>
    public void Clear()
    {
        Array.Clear(Times, 0, Times.Length);
        Array.Clear(_sorted, 0, _sorted.Length);
        _count = 0;
        _half = 0;
    }

    // Zeros come first, whichever way the card goes: the median of a few intervals is a cell, if they are alike.
    private int FindStart(ushort[] durationsUs, int count, int first, int step)
    {
        int last = count - StartIntervals < MostStart ? count - StartIntervals : MostStart;
        for (int start = 0; start <= last; start++)
        {
            int from = first + step * start;
            int cell = Median(durationsUs, from, step);
            bool isAlike = cell > 0;
            for (int i = 0; i < StartIntervals && isAlike; i++)
            {
                int interval = durationsUs[from + step * i];
                isAlike = 2 * interval > cell && 2 * interval < 3 * cell;
            }

            if (isAlike)
            {
                _half = (cell << TimeShift) / 2;
                return start;
            }
        }

        return -1;
    }

    private int Median(ushort[] durationsUs, int from, int step)
    {
        for (int i = 0; i < StartIntervals; i++)
        {
            int value = durationsUs[from + step * i];
            int at = i;
            for (; at > 0 && _sorted[at - 1] > value; at--)
            {
                _sorted[at] = _sorted[at - 1];
            }

            _sorted[at] = value;
        }

        return _sorted[StartIntervals / 2];
    }
}
