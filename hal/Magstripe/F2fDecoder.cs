using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Two-frequency (F2F) decoder: intervals between flux changes -> bits. A cell holds one interval (0) or two
/// halves (1). The cell length is tracked from cell to cell, since a hand speeds up six times within a card.
/// </summary>
/// <remarks>The loop is flat: on the device calls and fields are dear.</remarks>
public sealed class F2fDecoder
{
    /// <summary>Value of a bit that could not be told.</summary>
    public const byte Unknown = 2;

    /// <summary>Regular intervals that are asked for before the tracker believes in a cell length.</summary>
    public const int SyncIntervals = 8;

    private const int FallbackSyncIntervals = 3;

    // Of 128: a second half ends within 1.5 cells, a longer interval has lost its flux changes.
    private const int LongestCell = 192;

    // Cells without a flux change after which the card is over.
    private const int EndOfCard = 24;

    // In 1/256: 15 %, ISO/IEC 7811-2 in use, and 25 %.
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

    /// <summary>Bits used in <see cref="Bits"/>.</summary>
    public int BitCount;

    /// <summary>Cells that could not be told.</summary>
    public int UnknownCount;

    /// <summary>Pairs of needless flux changes that were taken out.</summary>
    public int SpikeCount;

    /// <summary>Intervals that another threshold could have taken the other way.</summary>
    public int DoubtfulCount;

    /// <summary>Cells over 15 % longer or shorter than the one before, ISO/IEC 7811-2 in use.</summary>
    public int LargeSteps;

    /// <summary>Cells over 25 % longer or shorter than the one before.</summary>
    public int WildSteps;

    /// <summary>Shortest cell in us.</summary>
    public int ShortestCellUs;

    /// <summary>Longest cell in us.</summary>
    public int LongestCellUs;

    /// <summary>Time of all cells together in us.</summary>
    public int TotalUs;

    private int _cell8;
    private int _lastUs;

    /// <summary>Makes a decoder.</summary>
    /// <param name="bitCapacity">Most bits of one swipe; the rest is dropped.</param>
    public F2fDecoder(int bitCapacity)
    {
        Bits = new byte[bitCapacity];
        Strays = new byte[bitCapacity];
    }

    /// <summary>Zeroes the bits.</summary>
    public void Clear()
    {
        Array.Clear(Bits, 0, Bits.Length);
        Array.Clear(Strays, 0, Strays.Length);
        BitCount = 0;
        UnknownCount = 0;
        SpikeCount = 0;
        DoubtfulCount = 0;
        LargeSteps = 0;
        WildSteps = 0;
        ShortestCellUs = 0;
        LongestCellUs = 0;
        TotalUs = 0;
        _lastUs = 0;
    }

    /// <summary>Takes bits over that a reader has told apart itself.</summary>
    /// <param name="bits">One bit a byte: 0 or 1.</param>
    /// <param name="count">How many; what does not fit is dropped.</param>
    /// <param name="totalUs">Time of all cells together in us.</param>
    public void Load(byte[] bits, int count, int totalUs)
    {
        Clear();
        BitCount = count < Bits.Length ? count : Bits.Length;
        Array.Copy(bits, Bits, BitCount);
        TotalUs = totalUs;
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
        int start = Synchronise(durationsUs, first, end, step, SyncIntervals);
        if (start < 0)
        {
            start = Synchronise(durationsUs, first, end, step, FallbackSyncIntervals);
        }

        if (start < 0)
        {
            return false;
        }

        Run(durationsUs, start, end, step, share, threshold);
        return BitCount > 0;
    }

    /// <summary>
    /// Finds the first run of regular intervals. What follows tells what the run was: shorter ones follow on
    /// zeros, longer ones on the halves of ones. Behind halves the border of a cell is known at their end.
    /// </summary>
    private int Synchronise(ushort[] durationsUs, int first, int end, int step, int needed)
    {
        int run = 1;
        for (int i = first + step; i != end && i - step != end; i += step)
        {
            int last = durationsUs[i - step];
            int next = durationsUs[i];
            if (next > 0 && 10 * next < 13 * last && 10 * last < 13 * next)
            {
                run++;
                continue;
            }

            if (run >= needed)
            {
                // Twice as long: the run was halves. Much longer: zeros with a hole behind them.
                bool wereHalves = 10 * next > 13 * last && 10 * next < 28 * last;
                int start = wereHalves ? i : i - run * step;
                _cell8 = wereHalves ? 16 * last : 8 * durationsUs[start];
                return start;
            }

            run = 1;
        }

        if (run < needed)
        {
            return -1;
        }

        _cell8 = 8 * durationsUs[end - run * step];
        return end - run * step;
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
            while (i != end && i + step != end && durationsUs[i] * 40 < cell8)
            {
                interval += durationsUs[i] + durationsUs[i + step];
                i += step + step;
                mended = WorstStray;
                SpikeCount++;
            }

            int cell = half + interval;
            if (cell * 1024 >= cell8 * LongestCell)
            {
                if (interval > cell8 * EndOfCard / 8)
                {
                    break;
                }

                count = Skip(count, (cell * 8 + cell8 / 2) / cell8);
                mended = WorstStray;
                half = 0;
                continue;
            }

            if (half == 0)
            {
                int distance = interval * 1024 - cell8 * threshold;
                DoubtfulCount += distance < 8 * cell8 && distance > -8 * cell8 ? 1 : 0;
                if (distance < 0)
                {
                    half = interval;
                    continue;
                }
            }

            Keep(count++, half, interval, mended);
            cell8 += (cell * 8 - cell8) * share / 8;
            mended = 0;
            half = 0;
        }

        BitCount = count;
    }

    private void Keep(int index, int half, int interval, int stray)
    {
        int cell = half + interval;
        int last = _lastUs;
        if (half > 0)
        {
            Bits[index] = 1;
            int difference = (half > interval ? half - interval : interval - half) * 256 / cell;
            stray = difference > stray ? difference : stray;
        }

        if (last > 0)
        {
            int change = (cell > last ? cell - last : last - cell) * 256 / last;
            stray = change > stray ? change : stray;
            LargeSteps += change > LargeStep ? 1 : 0;
            WildSteps += change > WildStep ? 1 : 0;
        }

        Strays[index] = (byte)(stray > WorstStray ? WorstStray : stray);
        TotalUs += cell;
        _lastUs = cell;
        ShortestCellUs = cell < ShortestCellUs || ShortestCellUs == 0 ? cell : ShortestCellUs;
        LongestCellUs = cell > LongestCellUs ? cell : LongestCellUs;
    }

    // A hole: its cells are counted so that what follows keeps its place.
    private int Skip(int count, int lost)
    {
        UnknownCount += lost;
        _lastUs = 0;
        for (; lost > 0 && count < Bits.Length; lost--)
        {
            Strays[count] = WorstStray;
            Bits[count++] = Unknown;
        }

        return count;
    }
}
