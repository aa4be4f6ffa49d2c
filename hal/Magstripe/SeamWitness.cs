namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Tells a stripe that was moved by one hand from two that were joined: speed changes bit by bit, at a seam it jumps.
/// Check sums cannot see a seam between two right halves.
/// </summary>
public static class SeamWitness
{
    // Cells of one sum: the error of a border counts once in each, so that more of them tell a jump from jitter.
    private const int Cells = 4;

    // A jump, less what the neighbours say of acceleration, in 1/256 of the cells around it: 1.5 % are let pass always,
    // and so much of the mean stray, which jitter makes of it.
    private const int Scale = 256;
    private const int CalmJump = 4;
    private const int StrayFactor = 9;
    private const int StrayDivisor = 4;

    /// <summary>True when no jump is larger than the strays explain.</summary>
    /// <param name="lengthsUs">Lengths of the cells, 0 for a hole.</param>
    /// <param name="first">First cell.</param>
    /// <param name="last">Last cell.</param>
    /// <param name="meanStray">Mean stray of the cells, in 1/256.</param>
    public static bool IsSeamless(ushort[] lengthsUs, int first, int last, int meanStray)
    {
        int limit = CalmJump + StrayFactor * meanStray / StrayDivisor;
        int i = first + 2 * Cells;
        if (i + 2 * Cells > last + 1)
        {
            return true;
        }

        int earlier = Sum(lengthsUs, first);
        int before = Sum(lengthsUs, first + Cells);
        int after = Sum(lengthsUs, i);
        int later = Sum(lengthsUs, i + Cells);
        for (; i + 2 * Cells <= last + 1; i++)
        {
            int trend = before - earlier + later - after;
            int jump = after - before - trend / 2;
            if ((jump < 0 ? -jump : jump) * Scale > limit * (before + after))
            {
                return false;
            }

            int left = lengthsUs[i - Cells];
            int middle = lengthsUs[i];
            int right = lengthsUs[i + Cells];
            earlier += left - lengthsUs[i - 2 * Cells];
            before += middle - left;
            after += right - middle;
            later += (i + 2 * Cells < lengthsUs.Length ? lengthsUs[i + 2 * Cells] : 0) - right;
        }

        return true;
    }

    private static int Sum(ushort[] lengthsUs, int i) =>
        lengthsUs[i] + lengthsUs[i + 1] + lengthsUs[i + 2] + lengthsUs[i + 3];
}
