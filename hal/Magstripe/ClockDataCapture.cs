using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// The clock and data outputs of a reader, timed on two captures, as the one F2F line that they were made from. Data
/// low is 1, sampled at the falling strobe, and both lines idle high (MagTek 21006516, Omron V3A).
/// </summary>
/// <remarks>
/// Each capture counts from the first edge of its own line, so nobody knows at which strobe data fell first. Every
/// strobe is tried: at the right one all later edges of data fall on strobes too. Where the card moved so evenly that
/// several fit, they differ in leading zeros only. Resolve data with items of 2 us: at 5 cm/s it may stand still
/// for 54 ms within the text, and a capture that took that for the end would lose the rest.
/// </remarks>
public sealed class ClockDataCapture : IPulseCapture
{
    /// <summary>
    /// Calls, one a tick of 10 ms, that data is given after the strobe has ended; then it has never fallen. Data
    /// ends 65 ms after its last edge, the strobe 33 ms after its own.
    /// </summary>
    public const int DataTicks = 5;

    private const int StrobeEdges = 640;
    private const int DataEdges = 384;
    private const int MostUs = 65535;

    private readonly IPulseCapture _strobe;
    private readonly IPulseCapture _data;
    private readonly ushort[] _strobeUs = new ushort[StrobeEdges];
    private readonly ushort[] _dataUs = new ushort[DataEdges];
    private readonly int[] _fallsUs = new int[(StrobeEdges / 2) + 1];
    private int _strobeCount;
    private int _dataCount;
    private int _cells;
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
        _cells = 1;
        for (int i = 1; i < _strobeCount; i += 2)
        {
            _fallsUs[_cells] = _fallsUs[_cells - 1] + _strobeUs[i - 1] + _strobeUs[i];
            _cells++;
        }

        return Write(durationsUs, _dataCount == 0 ? _cells : FirstOne());
    }

    private int FirstOne()
    {
        int best = 0;
        int leastUs = int.MaxValue;
        for (int cell = 0; cell < _cells && leastUs > 0; cell++)
        {
            int strayUs = StrayUs(cell, leastUs);
            best = strayUs < leastUs ? cell : best;
            leastUs = strayUs < leastUs ? strayUs : leastUs;
        }

        return best;
    }

    // How far the edges of data lie from strobes when the first one lies on a given strobe.
    private int StrayUs(int first, int mostUs)
    {
        int strayUs = 0;
        int cell = first;
        int edgeUs = _fallsUs[first];
        for (int i = 0; i < _dataCount && strayUs < mostUs; i++)
        {
            edgeUs += _dataUs[i];
            cell = Nearest(edgeUs, cell);
            strayUs += Distance(edgeUs, cell);
        }

        return strayUs;
    }

    private int Nearest(int timeUs, int cell)
    {
        while (cell + 1 < _cells && Distance(timeUs, cell + 1) <= Distance(timeUs, cell))
        {
            cell++;
        }

        return cell;
    }

    private int Distance(int timeUs, int cell)
    {
        int us = timeUs - _fallsUs[cell];
        return us < 0 ? -us : us;
    }

    private int Write(ushort[] durationsUs, int firstOne)
    {
        int count = 0;
        int edge = 0;
        int edgeUs = _fallsUs[firstOne < _cells ? firstOne : 0];
        int change = firstOne;
        int bit = 0;
        int cell = 0;
        for (; cell < _cells && count + 1 < durationsUs.Length; cell++)
        {
            while (cell == change)
            {
                bit ^= 1;
                edgeUs += edge < _dataCount ? _dataUs[edge] : 0;
                change = edge < _dataCount ? Nearest(edgeUs, cell) : _cells;
                edge++;
            }

            int periodUs = PeriodUs(cell);
            int halfUs = bit * periodUs / 2;
            if (bit == 1)
            {
                durationsUs[count++] = (ushort)halfUs;
            }

            durationsUs[count++] = (ushort)(periodUs - halfUs);
        }

        return cell < _cells ? durationsUs.Length + 1 : count;
    }

    private int PeriodUs(int cell)
    {
        int end = cell > 0 || _cells == 1 ? cell : 1;
        int periodUs = end == 0 ? _strobeUs[0] : _fallsUs[end] - _fallsUs[end - 1];
        return periodUs < MostUs ? periodUs : MostUs;
    }

    private void Wipe()
    {
        Array.Clear(_strobeUs, 0, StrobeEdges);
        Array.Clear(_dataUs, 0, DataEdges);
        Array.Clear(_fallsUs, 0, _fallsUs.Length);
        _strobeCount = 0;
        _dataCount = 0;
        _ticks = 0;
    }
}
