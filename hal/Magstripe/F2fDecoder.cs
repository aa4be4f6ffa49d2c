using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Two-frequency (F2F) decoder: intervals between flux changes -> bits. A cell holds one interval (0) or two
/// halves (1). The cell length is tracked from cell to cell, since a hand speeds up six times within a card.
/// </summary>
/// <remarks>
/// The loop has no calls but one for each cell: the interpreter on the device takes longer for a call or a field than
/// for the arithmetic.
/// </remarks>
public sealed class F2fDecoder
{
    /// <summary>Value of a bit that could not be told.</summary>
    public const byte Unknown = 2;

    // The tracked cell is kept in 1/8 us, so that a share of a small change is not rounded away.
    internal const int CellScale = 8;

    private const int ShareScale = 8;

    // Thresholds are in 1/128 of a cell; an interval times this stands beside the tracked cell times a threshold.
    private const int ThresholdScale = 128 * CellScale;

    // In 1/128: a second half ends within 1.5 cells, a longer interval has lost its flux changes.
    private const int LongestCell = 192;

    // In 1/128: an interval within 1/16 of a cell of the threshold is doubtful.
    private const int DoubtfulMargin = 8;

    // Two flux changes less than 1/5 of a cell apart are a spike: half a cell is the least that is recorded.
    private const int SpikeScale = 5 * CellScale;

    // Cells without a flux change after which the card is over.
    private const int EndOfCard = 24;

    // Strays and steps are in 1/256 of a cell: 38 is 15 %, the limit of ISO/IEC 7811-2 for a card in use; 64 is 25 %,
    // our own limit.
    private const int StrayScale = 256;
    private const int LargeStep = 38;
    private const int WildStep = 64;
    private const byte WorstStray = 255;

    /// <summary>One bit a byte: 0, 1 or <see cref="Unknown"/>, in order of time. Sensitive.</summary>
    public readonly byte[] Bits;

    /// <summary>
    /// How far each cell strays from a regular one, in 1/256, at most 255: its step from the cell before, or the
    /// difference of its halves. A cell that had to be mended has 255. Sensitive, since halves show ones.
    /// </summary>
    public readonly byte[] Strays;

    /// <summary>Length of each cell in us, 0 for one in a hole. Sensitive, as the strays are.</summary>
    public readonly ushort[] LengthsUs;

    private int _bitCount;
    private int _unknownCount;
    private int _spikeCount;
    private int _doubtfulCount;
    private int _largeSteps;
    private int _wildSteps;
    private int _shortestCellUs;
    private int _longestCellUs;
    private int _totalUs;

    private int _cell8;
    private int _lastUs;

    /// <summary>Makes a decoder.</summary>
    /// <param name="bitCapacity">Most bits of one swipe; the rest is dropped.</param>
    public F2fDecoder(int bitCapacity)
    {
        Bits = new byte[bitCapacity];
        Strays = new byte[bitCapacity];
        LengthsUs = new ushort[bitCapacity];
    }

    /// <summary>Bits used in <see cref="Bits"/>.</summary>
    public int BitCount => _bitCount;

    /// <summary>Cells that could not be told.</summary>
    public int UnknownCount => _unknownCount;

    /// <summary>Spikes that were taken out, each of two needless flux changes.</summary>
    public int SpikeCount => _spikeCount;

    /// <summary>Intervals so near the threshold that another threshold could have taken them the other way.</summary>
    public int DoubtfulCount => _doubtfulCount;

    /// <summary>Cells over 15 % longer or shorter than the one before: the ISO/IEC 7811-2 limit in use.</summary>
    public int LargeSteps => _largeSteps;

    /// <summary>Cells over 25 % longer or shorter than the one before.</summary>
    public int WildSteps => _wildSteps;

    /// <summary>Shortest cell in us.</summary>
    public int ShortestCellUs => _shortestCellUs;

    /// <summary>Longest cell in us.</summary>
    public int LongestCellUs => _longestCellUs;

    /// <summary>Time of all cells together in us.</summary>
    public int TotalUs => _totalUs;

    /// <summary>Zeroes the bits.</summary>
    public void Clear()
    {
        Array.Clear(Bits, 0, Bits.Length);
        Array.Clear(Strays, 0, Strays.Length);
        Array.Clear(LengthsUs, 0, LengthsUs.Length);
        _bitCount = 0;
        _unknownCount = 0;
        _spikeCount = 0;
        _doubtfulCount = 0;
        _largeSteps = 0;
        _wildSteps = 0;
        _shortestCellUs = 0;
        _longestCellUs = 0;
        _totalUs = 0;
        _lastUs = 0;
    }

    /// <summary>Takes bits over that a reader has told apart itself.</summary>
    /// <param name="bits">The bit is the lowest one of each byte.</param>
    /// <param name="count">How many; what does not fit is dropped.</param>
    /// <param name="totalUs">Time of all cells together in us.</param>
    public void Load(byte[] bits, int count, int totalUs)
    {
        Clear();
        _bitCount = count < Bits.Length ? count : Bits.Length;
        for (int i = 0; i < _bitCount; i++)
        {
            Bits[i] = (byte)(bits[i] & 1);
        }

        _totalUs = totalUs;
    }

    /// <summary>Decodes one swipe.</summary>
    /// <param name="durationsUs">Intervals in us, 0 to 32767.</param>
    /// <param name="count">How many.</param>
    /// <param name="fromEnd">True to run through time backward, for a swipe whose start is bad.</param>
    /// <param name="share">How much of a new cell goes into the tracked cell, in 1/8: 3 to 8 are sound.</param>
    /// <param name="threshold">Longest first half against the cell, in 1/128: 83 to 96 (0.65 to 0.75).</param>
    /// <returns>False when there is nothing to decode.</returns>
    public bool Decode(ushort[] durationsUs, int count, bool fromEnd, int share, int threshold)
    {
        Clear();
        int step = fromEnd ? -1 : 1;
        int end = fromEnd ? -1 : count;
        int first = fromEnd ? count - 1 : 0;
        int start = CellLock.Find(durationsUs, first, end, step, out int cell8);
        if (start < 0)
        {
            return false;
        }

        _cell8 = cell8;
        Run(durationsUs, start, end, step, share, threshold);
        return _bitCount > 0;
    }

    private void Run(ushort[] durationsUs, int start, int end, int step, int share, int threshold)
    {
        int capacity = Bits.Length;
        int cell8 = _cell8;
        int count = 0;
        int half = 0;
        int mended = 0;
        int i = start;
        while (i != end && count < capacity)
        {
            int interval = durationsUs[i];
            i += step;
            if (i != end && durationsUs[i] * SpikeScale < cell8)
            {
                int resume = PastSpikes(durationsUs, i, end, step, cell8);
                for (; i != resume; i += step)
                {
                    interval += durationsUs[i];
                }
            }

            int cell = half + interval;
            if (cell * ThresholdScale >= cell8 * LongestCell)
            {
                if (interval > cell8 * EndOfCard / CellScale)
                {
                    break;
                }

                count = Skip(count, (cell * CellScale + cell8 / 2) / cell8);
                mended = WorstStray;
                half = 0;
                continue;
            }

            if (half == 0)
            {
                int distance = interval * ThresholdScale - cell8 * threshold;
                _doubtfulCount +=
                    distance < DoubtfulMargin * cell8 && distance > -DoubtfulMargin * cell8 ? 1 : 0;
                if (distance < 0)
                {
                    half = interval;
                    continue;
                }
            }

            Keep(count++, half, interval, mended);
            cell8 += (cell * CellScale - cell8) * share / ShareScale;
            mended = 0;
            half = 0;
        }

        _bitCount = count;
    }

    // A spike's two intervals belong to the cell around it.
    private int PastSpikes(ushort[] durationsUs, int i, int end, int step, int cell8)
    {
        while (i != end && i + step != end && durationsUs[i] * SpikeScale < cell8)
        {
            i += step + step;
            _spikeCount++;
        }

        return i;
    }

    private void Keep(int index, int half, int interval, int stray)
    {
        int cell = half + interval;
        int last = _lastUs;
        if (half > 0)
        {
            Bits[index] = 1;
            int difference = (half > interval ? half - interval : interval - half) * StrayScale / cell;
            stray = difference > stray ? difference : stray;
        }

        if (last > 0)
        {
            int change = (cell > last ? cell - last : last - cell) * StrayScale / last;
            stray = change > stray ? change : stray;
            _largeSteps += change > LargeStep ? 1 : 0;
            _wildSteps += change > WildStep ? 1 : 0;
        }

        Strays[index] = (byte)(stray > WorstStray ? WorstStray : stray);
        LengthsUs[index] = (ushort)cell;
        _totalUs += cell;
        _lastUs = cell;
        _shortestCellUs = cell < _shortestCellUs || _shortestCellUs == 0 ? cell : _shortestCellUs;
        _longestCellUs = cell > _longestCellUs ? cell : _longestCellUs;
    }

    // A hole: its cells are counted as unknown bits, so that what follows keeps its place.
    private int Skip(int count, int lost)
    {
        _unknownCount += lost;
        _lastUs = 0;
        for (; lost > 0 && count < Bits.Length; lost--)
        {
            Strays[count] = WorstStray;
            Bits[count++] = Unknown;
        }

        return count;
    }
}
