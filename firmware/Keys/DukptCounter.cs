namespace PosTerminal.Firmware.Keys;

/// <summary>
/// The transaction counters of ANSI X9.24-3:2017: 32 bits, of which 16 at most are ones, so that no key is more than 17
/// steps away from the initial one. There are 2,448,023,842 of them.
/// </summary>
public static class DukptCounter
{
    /// <summary>The last counter of all.</summary>
    public const long Last = 0xFFFF0000;

    /// <summary>
    /// The last counter that a sale may take. The 1,159 after it are for reversals: no sale may be left without a key
    /// to undo it.
    /// </summary>
    public const long LastForSales = 0xFFF80000;

    private const int MostOnes = 16;

    /// <summary>The first counter after a number, 0 when there is none.</summary>
    /// <param name="counter">0 to 4294967295; need not be a counter itself.</param>
    public static long Next(long counter)
    {
        long next = counter + 1;
        while (CountOnes(next) > MostOnes)
        {
            next += next & -next;
        }
        return next <= Last ? next : 0;
    }

    private static int CountOnes(long bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }
        return count;
    }
}
