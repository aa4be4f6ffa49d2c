namespace PosTerminal.Hal.Magstripe;

/// <summary>Finds the first place in a swipe where the border and the length of a cell are known.</summary>
internal static class CellLock
{
    // Regular intervals in a row; where a damaged start leaves no eight of them, three have to do.
    private const int RegularIntervals = 8;
    private const int FewestRegularIntervals = 3;

    // In 1/10 of the interval before: up to 1.3 is the same kind, up to 2.8 the whole cell behind halves (2.0 and
    // what the hand adds); more is a hole.
    private const int Tenths = 10;
    private const int SameKind = 13;
    private const int CellBehindHalves = 28;

    /// <summary>
    /// Looks for regular intervals; the interval behind them tells what they were. A shorter one means that they were
    /// zeros, a longer one that they were halves of ones, the last of which ends a cell.
    /// </summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <param name="first">Where to begin.</param>
    /// <param name="end">Behind the last interval.</param>
    /// <param name="step">1 to run forward, -1 to run backward.</param>
    /// <param name="cell8">Length of the cell in 1/8 us.</param>
    /// <returns>Where the first whole cell begins, -1 where no intervals are regular.</returns>
    internal static int Find(ushort[] durationsUs, int first, int end, int step, out int cell8)
    {
        int start = Find(durationsUs, first, end, step, RegularIntervals, out cell8);
        return start >= 0 ? start : Find(durationsUs, first, end, step, FewestRegularIntervals, out cell8);
    }

    private static int Find(ushort[] durationsUs, int first, int end, int step, int needed, out int cell8)
    {
        cell8 = 0;
        int run = 1;
        for (int i = first + step; i != end && i - step != end; i += step)
        {
            int last = durationsUs[i - step];
            int next = durationsUs[i];
            if (next > 0 && Tenths * next < SameKind * last && Tenths * last < SameKind * next)
            {
                run++;
                continue;
            }

            if (run >= needed)
            {
                // Twice as long: they were halves of ones. Much longer: they were zeros, and a hole follows.
                bool wereHalves = Tenths * next > SameKind * last && Tenths * next < CellBehindHalves * last;
                int start = wereHalves ? i : i - run * step;
                cell8 = F2fDecoder.CellScale * (wereHalves ? 2 * last : durationsUs[start]);
                return start;
            }

            run = 1;
        }

        if (run < needed)
        {
            return -1;
        }

        cell8 = F2fDecoder.CellScale * durationsUs[end - run * step];
        return end - run * step;
    }
}
