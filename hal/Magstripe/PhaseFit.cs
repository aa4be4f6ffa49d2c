using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Judges a reading: the filter runs over its flux changes forward and back, and what both runs expect must agree with
/// each other and with the signal. A seam of two swipes tears them apart, whatever the check sums say.
/// </summary>
public sealed class PhaseFit
{
    /// <summary>Half cell of each flux change, -1 for a needless one. Sensitive.</summary>
    public readonly short[] Places;

    private readonly int[] _expected;
    private int _spread;
    private int _worst;
    private int _split;
    private int _half;
    private int _change;

    /// <summary>Makes a fit.</summary>
    /// <param name="intervals">Most intervals of a swipe.</param>
    public PhaseFit(int intervals)
    {
        _expected = new int[intervals + 1];
        Places = new short[intervals + 1];
    }

    /// <summary>Mean error of the flux changes in 1/128 of a half cell.</summary>
    public int Spread => _spread;

    /// <summary>Largest error in 1/128 of a half cell.</summary>
    public int Worst => _worst;

    /// <summary>Largest distance between both runs in 1/128 of a half cell.</summary>
    public int Split => _split;

    /// <summary>Zeroes everything.</summary>
    public void Clear()
    {
        Array.Clear(_expected, 0, _expected.Length);
        Array.Clear(Places, 0, Places.Length);
    }

    /// <summary>Runs forward.</summary>
    /// <param name="times">The swipe.</param>
    /// <param name="count">How many of its flux changes belong to the reading.</param>
    public void RunForward(PhaseTimes times, int count)
    {
        int[] at = times.Times;
        int time = 0;
        int half = times.FirstHalf;
        int change = 0;
        int place = 0;
        for (int i = 1; i < count; i++)
        {
            int step = Places[i] - place;
            if (step <= 0)
            {
                continue;
            }

            int row = PhaseGains.Row(step, place < PhaseGains.Settling);
            int predicted = time + step * half + step * step * change / 2;
            _expected[i] = predicted;
            int error = (at[i] - predicted) >> PhaseGains.Shorten;
            time = predicted + (error * PhaseGains.Table[row] >> PhaseGains.Shift);
            half += step * change + (error * PhaseGains.Table[row + 1] >> PhaseGains.Shift);
            change += error * PhaseGains.Table[row + 2] >> PhaseGains.Shift;
            place += step;
        }

        _half = half;
        _change = -change;
    }

    /// <summary>Runs back, and compares.</summary>
    /// <param name="times">The swipe.</param>
    /// <param name="count">How many of its flux changes belong to the reading.</param>
    public void RunBack(PhaseTimes times, int count)
    {
        int[] at = times.Times;
        int last = count - 1;
        while (last > 0 && Places[last] < 0)
        {
            last--;
        }

        int place = Places[last];
        int end = place;
        int time = at[last];
        int half = _half;
        int change = _change;
        int sum = 0;
        int told = 0;
        _worst = 0;
        _split = 0;
        for (int i = last - 1; i > 0 && half >= PhaseTimes.ErrorScale; i--)
        {
            int step = place - Places[i];
            if (Places[i] < 0 || step <= 0)
            {
                continue;
            }

            int row = PhaseGains.Row(step, end - place < PhaseGains.Settling);
            int predicted = time - step * half - step * step * change / 2;
            int error = (predicted - at[i]) >> PhaseGains.Shorten;
            time = predicted - (error * PhaseGains.Table[row] >> PhaseGains.Shift);
            half += step * change + (error * PhaseGains.Table[row + 1] >> PhaseGains.Shift);
            change += error * PhaseGains.Table[row + 2] >> PhaseGains.Shift;
            place -= step;
            if (place > 2 * PhaseGains.Settling && end - place > PhaseGains.Settling)
            {
                int unit = half / PhaseTimes.ErrorScale;
                int apart = Share(predicted - _expected[i], unit);
                _split = apart > _split ? apart : _split;
                int stray = Share(at[i] - (predicted / 2 + _expected[i] / 2), unit);
                _worst = stray > _worst ? stray : _worst;
                sum += stray;
                told++;
            }
        }

        _spread = told > 0 ? sum / told : PhaseTimes.ErrorScale;
    }

    private static int Share(int error, int unit) => (error < 0 ? -error : error) / unit;
}
