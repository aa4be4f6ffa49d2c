using PosTerminal.Firmware.Card;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Names what one swipe that was not read shows, from its evidence alone. The numbers are those of the
/// reference table of per-swipe classes; where none is published they were set on synthetic swipes.
/// </summary>
public static class SwipeClassifier
{
    /// <summary>Fewer flux changes than this are a touch (Omron 3S4YR, code 44).</summary>
    public const int FewestIntervals = 20;

    /// <summary>Cells beyond the in-use limit from which a good reading is marginal (Omron code 46).</summary>
    public const int MarginalCells = 10;

    private const int FastestMmPerS = 1650;
    private const int SlowestMmPerS = 45;
    private const int NoiseUs = 25;
    private const int FewestBits = 100;
    private const int FewestDataBits = 120;
    private const int SpreadPlaces = 3;
    private const int FramedRun = 8;
    private const int UnframedRun = 12;

    /// <summary>Mean speed over the swipe in mm/s, 0 when no cell was seen.</summary>
    public static int SpeedMmPerS(TrackDecoder track)
    {
        F2fDecoder cells = track.Cells;
        int told = cells.BitCount - cells.UnknownCount;
        if (told <= 0 || cells.TotalUs <= 0)
        {
            return 0;
        }

        // nm per us is mm per s.
        return track.Format.CellNm / Larger(1, cells.TotalUs / told);
    }

    /// <summary>Names a swipe whose track was not read.</summary>
    /// <param name="track">The decoder after its failure.</param>
    /// <param name="durationsUs">What was captured.</param>
    /// <param name="count">How many intervals there were, more than the buffer when some were lost.</param>
    public static SwipeClass Classify(TrackDecoder track, ushort[] durationsUs, int count)
    {
        if (count > durationsUs.Length)
        {
            return SwipeClass.LostEdges;
        }

        bool isNoise = count >= FewestIntervals && (IsNoise(durationsUs, count) || track.Cells.BitCount == 0);
        return isNoise ? SwipeClass.ReaderNoise : ClassifyBits(track, count);
    }

    /// <summary>Names a swipe whose track was not read, by its bits.</summary>
    /// <param name="track">The decoder after its failure.</param>
    /// <param name="count">How many flux changes or strobes there were.</param>
    public static SwipeClass ClassifyBits(TrackDecoder track, int count)
    {
        if (count < FewestIntervals)
        {
            return count == 0 ? SwipeClass.NoSignal : SwipeClass.NoEncode;
        }

        if (track.IsContradicted)
        {
            return SwipeClass.WeakOrDirty;
        }

        SwipeClass uniform = Uniform(track.Cells);
        return uniform != SwipeClass.None ? uniform : Framed(track);
    }

    private static bool IsNoise(ushort[] durationsUs, int count)
    {
        int tooShort = 0;
        for (int i = 0; i < count; i++)
        {
            tooShort += durationsUs[i] < NoiseUs ? 1 : 0;
        }

        return tooShort > count / 3;
    }

    private static SwipeClass Uniform(F2fDecoder cells)
    {
        int ones = 0;
        byte[] bits = cells.Bits;
        int count = cells.BitCount;
        for (int i = 0; i < count; i++)
        {
            ones += bits[i] == 1 ? 1 : 0;
        }

        if (ones == 0 && cells.UnknownCount * 10 < count)
        {
            return count < FewestBits ? SwipeClass.NoEncode : SwipeClass.BlankFormatted;
        }

        return ones == count ? SwipeClass.DataStuck : SwipeClass.None;
    }

    private static SwipeClass Framed(TrackDecoder track)
    {
        TrackFramer frame = Better(track.Forward, track.Backward);
        int width = track.Format.BitsPerCharacter;
        int runEnd = LongestRun(track.Cells, width, out int run);
        bool isFramed = frame.Fault != TrackFault.NoStartSentinel && run >= FramedRun;
        int places = CellDamage.Places(track.Cells);
        if (isFramed && places == 0 && frame.BadCharacters == 0 && frame.Fault == TrackFault.Lrc)
        {
            return SwipeClass.LrcError;
        }

        SwipeClass hand = Hand(track);
        if (hand != SwipeClass.None)
        {
            return hand;
        }

        return places >= SpreadPlaces ? SwipeClass.WeakOrDirty
            : isFramed ? Damaged(frame, places)
            : run >= UnframedRun ? Cut(track.Cells, width, runEnd, run, places)
            : Unframed(track.Cells);
    }

    private static SwipeClass Hand(TrackDecoder track)
    {
        F2fDecoder cells = track.Cells;
        int speed = SpeedMmPerS(track);
        if (speed > FastestMmPerS || (speed < SlowestMmPerS && speed > 0))
        {
            return speed > FastestMmPerS ? SwipeClass.TooFast : SwipeClass.TooSlow;
        }

        bool isRegular = cells.UnknownCount * 20 < cells.BitCount;
        bool isWild = cells.WildSteps * 8 > cells.BitCount
            || cells.LongestCellUs > 8 * cells.ShortestCellUs;
        return isRegular && isWild ? SwipeClass.Jerky : SwipeClass.None;
    }

    private static SwipeClass Damaged(TrackFramer frame, int places)
    {
        if (places == 0 && frame.Fault == TrackFault.NoEndSentinel && frame.BadCharacters <= 1)
        {
            return SwipeClass.Partial;
        }

        bool isOnePlace = places == 1 || (places == 0 && frame.BadClusters <= 1);
        return isOnePlace ? SwipeClass.CardScratch : SwipeClass.WeakOrDirty;
    }

    // Characters without a sentinel: an end of the track is missing, or the sentinel itself is damaged.
    private static SwipeClass Cut(F2fDecoder cells, int width, int runEnd, int run, int places)
    {
        bool isAtEdge = runEnd - run * width < 2 * width || cells.BitCount - runEnd < 2 * width;
        return isAtEdge ? SwipeClass.Partial
            : places > 1 ? SwipeClass.WeakOrDirty
            : SwipeClass.CardScratch;
    }

    private static SwipeClass Unframed(F2fDecoder cells)
    {
        if ((cells.UnknownCount + cells.WildSteps) * 25 > cells.BitCount)
        {
            return SwipeClass.WeakOrDirty;
        }

        return DataBits(cells) < FewestDataBits ? SwipeClass.Partial : SwipeClass.NotBankCard;
    }

    private static int DataBits(F2fDecoder cells)
    {
        byte[] bits = cells.Bits;
        int first = 0;
        int last = cells.BitCount - 1;
        while (first < last && bits[first] != 1)
        {
            first++;
        }

        while (last > first && bits[last] != 1)
        {
            last--;
        }

        return last - first + 1;
    }

    private static TrackFramer Better(TrackFramer forward, TrackFramer backward)
    {
        int forwardGood = forward.TextLength - 2 * forward.BadCharacters;
        int backwardGood = backward.TextLength - 2 * backward.BadCharacters;
        return backwardGood > forwardGood ? backward : forward;
    }

    /// <summary>
    /// Most characters in a row with odd parity, whatever the phase: ISO text has long runs in both directions,
    /// other data does not.
    /// </summary>
    private static int LongestRun(F2fDecoder cells, int width, out int longest)
    {
        byte[] bits = cells.Bits;
        int count = cells.BitCount;
        int end = 0;
        longest = 0;
        for (int phase = 0; phase < width; phase++)
        {
            int run = 0;
            for (int i = phase; i + width <= count; i += width)
            {
                run = IsOdd(bits, i, width) ? run + 1 : 0;
                if (run > longest)
                {
                    longest = run;
                    end = i + width;
                }
            }
        }

        return end;
    }

    private static bool IsOdd(byte[] bits, int start, int width)
    {
        int sum = 0;
        for (int i = start; i < start + width; i++)
        {
            if (bits[i] > 1)
            {
                return false;
            }

            sum += bits[i];
        }

        return (sum & 1) == 1;
    }

    private static int Larger(int a, int b) => a > b ? a : b;
}
