using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// The clock and data outputs of a reader, timed on two captures, as the one F2F line that they were made from. Data
/// low is 1, sampled at the falling strobe, and both lines idle high (MagTek 21006516, Omron V3A).
/// </summary>
/// <remarks>
/// Each capture counts from the first edge of its own line, so nobody knows at which strobe data fell first. Strobes
/// are tried from the likeliest on: at the right one all later edges of data fall on strobes too. Where the card moved
/// so evenly that several fit, they differ in leading zeros only. Data must change with the falling strobe, as these
/// readers do it. Time data with items of 2 us: it may stand still for 12 cells within the text, and a capture that
/// took that for the end would lose the rest. Below 6.5 cm/s even those are too short.
/// </remarks>
public sealed class ClockDataCapture : IPulseCapture
{
    /// <summary>
    /// Calls (one a tick of 10 ms) for which data is waited for after the strobe has ended; without data by then, it
    /// never fell. A capture of data ends 65 ms after its last edge, one of the strobe 33 ms after its own.
    /// </summary>
    public const int DataTicks = 5;

    private const int StrobeEdges = 640;
    private const int DataEdges = 384;

    private const int CellsBefore = 22;

    private const int FitsWell = StrobeTimes.WholePeriod / 8;

    private readonly IPulseCapture _strobe;
    private readonly IPulseCapture _data;
    private readonly ushort[] _strobeUs = new ushort[StrobeEdges];
    private readonly ushort[] _dataUs = new ushort[DataEdges];
    private readonly StrobeTimes _strobes = new StrobeTimes(StrobeEdges);
    private int _strobeCount;
    private int _dataCount;
    private int _ticks;

    /// <summary>Composes the two lines.</summary>
    /// <param name="strobe">Capture of the strobe.</param>
    /// <param name="data">Capture of data.</param>
    public ClockDataCapture(IPulseCapture strobe, IPulseCapture data)
    {
        _strobe = strobe;
        _data = data;
    }

    /// <inheritdoc/>
    public void Start()
    {
        Wipe();
        _strobe.Start();
        _data.Start();
    }

    /// <inheritdoc/>
    public int TryTake(ushort[] durationsUs)
    {
        _strobeCount = _strobeCount > 0 ? _strobeCount : _strobe.TryTake(_strobeUs);
        _dataCount = _dataCount > 0 ? _dataCount : _data.TryTake(_dataUs);
        if (_strobeCount == 0 || (_dataCount == 0 && ++_ticks <= DataTicks))
        {
            return 0;
        }

        bool isWhole = _strobeCount <= StrobeEdges && _dataCount <= DataEdges;
        int count = isWhole ? Join(durationsUs) : durationsUs.Length + 1;
        Wipe();
        return count;
    }

    private int Join(ushort[] durationsUs)
    {
        _strobes.Load(_strobeUs, _strobeCount);
        return Write(durationsUs, _dataCount == 0 ? _strobes.Count : FirstOne());
    }

    // From the likeliest place outward, to the first that fits well, else to the one that fits best.
    private int FirstOne()
    {
        int place = LikelyFirstOne();
        int best = 0;
        int least = StrobeTimes.WholePeriod;
        for (int i = 0; i < 2 * _strobes.Count && least > FitsWell; i++)
        {
            int cell = (i & 1) == 0 ? place + (i / 2) : place - ((i + 1) / 2);
            bool isStrobe = cell >= 0 && cell < _strobes.Count;
            int stray = isStrobe ? _strobes.Stray(cell, _dataUs, _dataCount, least) : least;
            if (stray < least)
            {
                best = cell;
                least = stray;
            }
        }

        return best;
    }

    // Where the start sentinel is, ISO/IEC 7811-2, on a card swiped forward or, with it at the end, backward.
    private int LikelyFirstOne()
    {
        int spanUs = 0;
        for (int i = 0; i < _dataCount; i++)
        {
            spanUs += _dataUs[i];
        }

        int place = _strobes.Count - CellsBefore - (spanUs / _strobes.MeanPeriodUs);
        place = StartsWithSentinel() || place < 0 ? CellsBefore : place;
        return place < _strobes.Count ? place : 0;
    }

    // 11010: low for two cells, high for one, low for one.
    private bool StartsWithSentinel() => _dataCount > 2
        && IsNear(_dataUs[0], 2 * _dataUs[1]) && IsNear(_dataUs[2], _dataUs[1]);

    private static bool IsNear(int us, int wantedUs) => us * 4 > wantedUs * 3 && us * 4 < wantedUs * 5;

    private int Write(ushort[] durationsUs, int firstOne)
    {
        int count = 0;
        int edge = 0;
        int edgeUs = _strobes.FallUs(firstOne < _strobes.Count ? firstOne : 0);
        int change = firstOne;
        int bit = 0;
        int cell = 0;
        for (; cell < _strobes.Count && count + 1 < durationsUs.Length; cell++)
        {
            while (cell == change)
            {
                bit ^= 1;
                edgeUs += edge < _dataCount ? _dataUs[edge] : 0;
                change = edge < _dataCount ? _strobes.Nearest(edgeUs, cell) : _strobes.Count;
                edge++;
            }

            int periodUs = _strobes.PeriodUs(cell);
            int halfUs = bit * periodUs / 2;
            if (bit == 1)
            {
                durationsUs[count++] = (ushort)halfUs;
            }

            durationsUs[count++] = (ushort)(periodUs - halfUs);
        }

        return cell < _strobes.Count ? durationsUs.Length + 1 : count;
    }

    private void Wipe()
    {
        Array.Clear(_strobeUs, 0, StrobeEdges);
        Array.Clear(_dataUs, 0, DataEdges);
        _strobes.Clear();
        _strobeCount = 0;
        _dataCount = 0;
        _ticks = 0;
    }
}
