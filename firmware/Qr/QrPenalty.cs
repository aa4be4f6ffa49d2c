namespace PosTerminal.Firmware.Qr;

/// <summary>
/// How hard a masked symbol is to read, ISO/IEC 18004 7.8.3. All columns of a row are judged at once.
/// </summary>
internal static class QrPenalty
{
    private const int BlockPoints = 3;
    private const int FinderPoints = 40;
    private const int BalancePoints = 10;
    private const int FinderLength = 11;

    // 1:1:3:1:1 with four light modules on one side.
    private const int FinderThenLight = 0x05D;
    private const int LightThenFinder = 0x5D0;

    internal static int Of(int[] rows, int size)
    {
        int points = 0;
        int dark = 0;
        for (int y = 0; y < size; y++)
        {
            points += OfLine(rows, size, y, false) + OfLine(rows, size, y, true);
            points += BlockPoints * Count(Even(rows, size, y, 2, false) & Even(rows, size, y, 2, true)
                & (y + 1 < size ? Even(rows, size, y + 1, 2, false) : 0));
            dark += Count(rows[y]);
        }
        int total = size * size;
        int excess = (dark * 20) - (total * 10);
        return points + ((excess < 0 ? -excess : excess) / total * BalancePoints);
    }

    // A run of five gives 3 points and every module more gives 1: a run of n has n - 4 windows of five that are
    // of one colour, and n - 5 of six.
    private static int OfLine(int[] rows, int size, int y, bool isDown) =>
        (3 * Count(Even(rows, size, y, 5, isDown))) - (2 * Count(Even(rows, size, y, 6, isDown)))
        + (FinderPoints * (Count(Like(rows, size, y, FinderThenLight, isDown))
            + Count(Like(rows, size, y, LightThenFinder, isDown))));

    // Bit x is 1 where the modules from (x, y) on, to the right or down, are of one colour.
    private static int Even(int[] rows, int size, int y, int length, bool isDown)
    {
        int places = Places(size, y, length, isDown);
        for (int i = 1; i < length && places != 0; i++)
        {
            places &= ~(At(rows, y, i, isDown) ^ rows[y]);
        }
        return places;
    }

    // Bit x is 1 where the modules from (x, y) on are those of the pattern, its lowest bit first.
    private static int Like(int[] rows, int size, int y, int pattern, bool isDown)
    {
        int places = Places(size, y, FinderLength, isDown);
        for (int i = 0; i < FinderLength && places != 0; i++)
        {
            int word = At(rows, y, i, isDown);
            places &= ((pattern >> i) & 1) != 0 ? word : ~word;
        }
        return places;
    }

    private static int Places(int size, int y, int length, bool isDown)
    {
        int all = (1 << size) - 1;
        return !isDown ? all >> (length - 1) : y + length <= size ? all : 0;
    }

    private static int At(int[] rows, int y, int distance, bool isDown) =>
        isDown ? rows[y + distance] : rows[y] >> distance;

    private static int Count(int bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }
        return count;
    }
}
