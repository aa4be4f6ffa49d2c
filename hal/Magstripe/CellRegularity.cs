namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// A seam of two recordings, or a flux change that a scratch made, can keep every check sum; it hardly keeps the
/// cells regular. A stripe may be worn to the limits all over, but no cell may stray far more than the others.
/// </summary>
public static class CellRegularity
{
    // Zeros beside the text in which a seam is looked for too, and cells at the edges of the card that are not asked.
    private const int Beside = 8;
    private const int Edge = 2;

    /// <summary>True when the cells of a text are those of one stripe.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="framer">Where the text lies.</param>
    /// <param name="factor">The worst cell may stray so many times more than the mean.</param>
    /// <param name="calm">Stray in 1/256 of a cell that is let pass always.</param>
    /// <param name="most">Stray in 1/256 of a cell that is never let pass.</param>
    public static bool IsRegular(F2fDecoder cells, TrackFramer framer, int factor, int calm, int most)
    {
        int first = framer.FirstBit < framer.LastBit ? framer.FirstBit : framer.LastBit;
        int last = framer.FirstBit + framer.LastBit - first;
        byte[] strays = cells.Strays;
        int sum = 0;
        int worst = 0;
        for (int i = first; i <= last; i++)
        {
            int stray = strays[i];
            sum += stray;
            worst = stray > worst ? stray : worst;
        }

        int limit = factor * sum / (last - first + 1);
        limit = limit < calm ? calm : limit > most ? most : limit;
        int mean = sum / (last - first + 1);
        first = first > Beside + Edge ? first - Beside : first < Edge ? first : Edge;
        last = last + Beside + Edge < cells.BitCount ? last + Beside
            : last + Edge < cells.BitCount ? cells.BitCount - 1 - Edge : last;
        return worst <= limit && SeamWitness.IsSeamless(cells.LengthsUs, first, last, mean);
    }
}
