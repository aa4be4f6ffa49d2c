using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>Times in us at which a strobe fell, counted from its first fall; it idles high.</summary>
internal sealed class StrobeTimes
{
    /// <summary>What <see cref="Stray"/> answers for a whole period.</summary>
    internal const int WholePeriod = 256;

    private const int MostUs = 65535;

    private readonly int[] _fallsUs;
    private int _count;

    internal StrobeTimes(int edgeCapacity)
    {
        _fallsUs = new int[(edgeCapacity / 2) + 1];
    }

    /// <summary>Number of falls.</summary>
    internal int Count => _count;

    /// <summary>Mean time between falls in us, never 0.</summary>
    internal int MeanPeriodUs => 1 + (_fallsUs[_count - 1] / _count);

    internal void Load(ushort[] durationsUs, int count)
    {
        _count = 1;
        for (int i = 1; i < count; i += 2)
        {
            _fallsUs[_count] = _fallsUs[_count - 1] + durationsUs[i - 1] + durationsUs[i];
            _count++;
        }
    }

    internal void Clear()
    {
        Array.Clear(_fallsUs, 0, _fallsUs.Length);
        _count = 0;
    }

    internal int FallUs(int strobe) => _fallsUs[strobe];

    /// <summary>Time since the strobe before in us; the first has the period of the second.</summary>
    internal int PeriodUs(int strobe)
    {
        int end = strobe > 0 || _count == 1 ? strobe : 1;
        int periodUs = end == 0 ? 0 : _fallsUs[end] - _fallsUs[end - 1];
        return periodUs < MostUs ? periodUs : MostUs;
    }

    /// <summary>The strobe nearest to a time, from a given one on.</summary>
    internal int Nearest(int timeUs, int strobe)
    {
        while (strobe + 1 < _count && Distance(timeUs, strobe + 1) <= Distance(timeUs, strobe))
        {
            strobe++;
        }

        return strobe;
    }

    /// <summary>
    /// How far the edge of data that fits worst lies from a strobe, in 1/256 of the period there, when the first of
    /// them lies on a given strobe; not told exactly from <paramref name="most"/> on.
    /// </summary>
    internal int Stray(int first, ushort[] dataUs, int count, int most)
    {
        int worst = 0;
        int strobe = first;
        int edgeUs = _fallsUs[first];
        for (int i = 0; i < count && worst < most; i++)
        {
            edgeUs += dataUs[i];
            strobe = Nearest(edgeUs, strobe);
            int stray = Distance(edgeUs, strobe) * WholePeriod / (1 + PeriodUs(strobe));
            worst = stray > worst ? stray : worst;
        }

        return worst;
    }

    private int Distance(int timeUs, int strobe)
    {
        int us = timeUs - _fallsUs[strobe];
        return us < 0 ? -us : us;
    }
}
