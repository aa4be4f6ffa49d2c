namespace PosTerminal.Firmware.Qr;

/// <summary>The modules of a symbol: one word a row, column x in bit x.</summary>
internal sealed class QrMatrix
{
    internal const int LargestSize = 29;

    private const int TimingLine = 6;
    private const int FormatLine = 8;
    private const int FormatBits = 15;
    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;

    // Bits 0, 6, 12, ..., 24: a mask repeats after six columns.
    private const int MaskPeriod = 6;
    private const int MaskRepeats = 0x1041041;

    /// <summary>The symbol as it is shown; rows below it are 0.</summary>
    internal readonly int[] Rows = new int[LargestSize];

    // Of the widest symbol there are 14.
    private const int PairsInSlice = 5;

    /// <summary>Slices of <see cref="Place"/> for the widest symbol.</summary>
    internal const int PlaceSlices = 3;

    private readonly int[] _plain = new int[LargestSize];
    private readonly int[] _fixed = new int[LargestSize];
    private int _size;
    private int _column;
    private bool _isUp;
    private int _bit;

    /// <summary>Modules per side, 0 for none.</summary>
    internal int Size => _size;

    /// <summary>Forgets the symbol and draws the function patterns of one with that size.</summary>
    internal void Begin(int size)
    {
        _size = size;
        _column = size - 1;
        _isUp = true;
        _bit = 0;
        for (int y = 0; y < LargestSize; y++)
        {
            Rows[y] = 0;
            _plain[y] = 0;
            _fixed[y] = 0;
        }
        if (size > 0)
        {
            DrawPatterns();
        }
    }

    /// <summary>Places a slice of the codewords; all are to be placed before a mask.</summary>
    internal void Place(byte[] codewords)
    {
        for (int pairs = 0; pairs < PairsInSlice && _column > 0; pairs++)
        {
            for (int i = 0; i < _size; i++)
            {
                int y = _isUp ? _size - 1 - i : i;
                PlaceBit(codewords, _column, y);
                PlaceBit(codewords, _column - 1, y);
            }
            _isUp = !_isUp;
            _column -= _column == TimingLine + 2 ? 3 : 2;
        }
    }

    /// <summary>Makes the symbol from what was placed, with a mask of 0 to 7.</summary>
    internal void Mask(int mask)
    {
        DrawFormat(mask);
        for (int y = 0; y < _size; y++)
        {
            int word = 0;
            for (int x = 0; x < MaskPeriod; x++)
            {
                word |= IsInverted(mask, x, y) ? 1 << x : 0;
            }
            Rows[y] = _plain[y] ^ (word * MaskRepeats & ~_fixed[y] & ((1 << _size) - 1));
        }
    }

    // Modules are filled in columns two wide, right to left, up and down in turn, and past the timing column.
    private void PlaceBit(byte[] codewords, int x, int y)
    {
        if (((_fixed[y] >> x) & 1) != 0)
        {
            return;
        }
        int place = _bit >> 3;
        int word = place < codewords.Length ? codewords[place] : 0;
        _plain[y] |= ((word >> (7 - (_bit & 7))) & 1) << x;
        _bit++;
    }

    private static bool IsInverted(int mask, int x, int y)
    {
        switch (mask)
        {
            case 0: return (x + y) % 2 == 0;
            case 1: return y % 2 == 0;
            case 2: return x % 3 == 0;
            case 3: return (x + y) % 3 == 0;
            case 4: return ((y / 2) + (x / 3)) % 2 == 0;
            case 5: return x * y % 6 == 0;
            case 6: return ((x * y % 2) + (x * y % 3)) % 2 == 0;
            default: return (((x + y) % 2) + (x * y % 3)) % 2 == 0;
        }
    }

    private void DrawPatterns()
    {
        for (int i = 0; i < _size; i++)
        {
            Fix(TimingLine, i, i % 2 == 0);
            Fix(i, TimingLine, i % 2 == 0);
        }
        DrawSquare(3, 3, true);
        DrawSquare(_size - 4, 3, true);
        DrawSquare(3, _size - 4, true);
        if (_size > QrVersion.SizeOf(1))
        {
            DrawSquare(_size - 7, _size - 7, false);
        }
        Fix(FormatLine, _size - 8, true);
        DrawFormat(0);
    }

    // A finder with its separator, or an alignment pattern: a row in each word, which is the same to both sides.
    private void DrawSquare(int centreX, int centreY, bool isFinder)
    {
        int radius = isFinder ? 4 : 2;
        for (int dy = -radius; dy <= radius; dy++)
        {
            int y = centreY + dy;
            if (y >= 0 && y < _size)
            {
                int row = isFinder ? FinderRow(dy) : dy == 0 ? 0x15 : dy * dy == 1 ? 0x11 : 0x1F;
                int left = centreX - radius;
                int all = (1 << _size) - 1;
                Fix(y, Moved((1 << ((2 * radius) + 1)) - 1, left) & all, Moved(row, left) & all);
            }
        }
    }

    private static int FinderRow(int dy) => dy * dy > 9 ? 0 : dy * dy > 4 ? 0xFE : dy * dy > 1 ? 0x82 : 0xBA;

    private static int Moved(int row, int left) => left < 0 ? row >> -left : row << left;

    // Level M is 00. The 10 check bits are of a BCH code; the whole stands in the symbol twice.
    private void DrawFormat(int mask)
    {
        int check = mask;
        for (int i = 0; i < 10; i++)
        {
            check = (check << 1) ^ ((check >> 9) * FormatGenerator);
        }
        int format = ((mask << 10) | check) ^ FormatMask;
        for (int i = 0; i < FormatBits; i++)
        {
            bool isDark = ((format >> i) & 1) != 0;
            int fromEnd = _size - (i < 8 ? i + 1 : FormatBits - i);
            int place = i < 8 ? i : 14 - i;
            place += place >= TimingLine ? 1 : 0;
            Fix(i < 8 ? FormatLine : place, i < 8 ? place : FormatLine, isDark);
            Fix(i < 8 ? fromEnd : FormatLine, i < 8 ? FormatLine : fromEnd, isDark);
        }
    }

    private void Fix(int x, int y, bool isDark) => Fix(y, 1 << x, isDark ? 1 << x : 0);

    private void Fix(int y, int places, int dark)
    {
        _fixed[y] |= places;
        _plain[y] = (_plain[y] & ~places) | dark;
    }
}
