namespace PosTerminal.Firmware.Qr;

/// <summary>The modules of a symbol: one word a row, column x in bit x.</summary>
internal sealed class QrMatrix
{
    internal const int LargestSize = 37;

    private const int TimingLine = 6;
    private const int FormatLine = 8;
    private const int FormatBits = 15;
    private const int FormatGenerator = 0x537;
    private const int FormatMask = 0x5412;

    // Bits 0, 6, 12, ..., 36: a mask repeats after six columns.
    private const int MaskPeriod = 6;
    private const long MaskRepeats = 0x1041041041;

    /// <summary>The symbol as it is shown; rows below it are 0.</summary>
    internal readonly long[] Rows = new long[LargestSize];

    private readonly long[] _plain = new long[LargestSize];
    private readonly long[] _fixed = new long[LargestSize];
    private int _size;

    /// <summary>Modules per side, 0 for none.</summary>
    internal int Size => _size;

    /// <summary>Forgets the symbol and draws the function patterns of one with that size.</summary>
    internal void Begin(int size)
    {
        _size = size;
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

    /// <summary>Places the codewords, those of two blocks in turn; to be called once, before a mask.</summary>
    internal void Place(byte[] codewords, int version)
    {
        int blocks = QrVersion.BlockCount(version);
        int dataCount = QrVersion.DataCount(version);
        int bits = (dataCount + (blocks * QrVersion.CheckCount(version))) * 8;
        int bit = 0;
        for (int step = 0; bit < bits; step++)
        {
            int column = ColumnOf(step);
            int y = RowOf(step);
            if (((_fixed[y] >> column) & 1) == 0)
            {
                int word = codewords[IndexOf(bit >> 3, dataCount, blocks, version)];
                _plain[y] |= (long)((word >> (7 - (bit & 7))) & 1) << column;
                bit++;
            }
        }
    }

    /// <summary>Makes the symbol from what was placed, with a mask of 0 to 7.</summary>
    internal void Mask(int mask)
    {
        DrawFormat(mask);
        for (int y = 0; y < _size; y++)
        {
            long word = 0;
            for (int x = 0; x < MaskPeriod; x++)
            {
                word |= IsInverted(mask, x, y) ? 1L << x : 0;
            }
            Rows[y] = _plain[y] ^ (word * MaskRepeats & ~_fixed[y] & ((1L << _size) - 1));
        }
    }

    // Modules are filled in columns two wide, right to left, up and down in turn, and past the timing column.
    private int ColumnOf(int step)
    {
        int column = _size - 1 - (step / (2 * _size) * 2);
        return (column <= TimingLine ? column - 1 : column) - (step & 1);
    }

    private int RowOf(int step)
    {
        int row = step % (2 * _size) / 2;
        return (step / (2 * _size) & 1) == 0 ? _size - 1 - row : row;
    }

    private static int IndexOf(int place, int dataCount, int blocks, int version)
    {
        int first = place < dataCount ? 0 : dataCount;
        int length = place < dataCount ? dataCount / blocks : QrVersion.CheckCount(version);
        place -= first;
        return first + (place % blocks * length) + (place / blocks);
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
        DrawSquare(3, 3, 4, 2);
        DrawSquare(_size - 4, 3, 4, 2);
        DrawSquare(3, _size - 4, 4, 2);
        if (_size > QrVersion.SizeOf(1))
        {
            DrawSquare(_size - 7, _size - 7, 2, 1);
        }
        Fix(FormatLine, _size - 8, true);
        DrawFormat(0);
    }

    // A finder with its separator, or an alignment pattern: rings, of which one, and the fourth, is light.
    private void DrawSquare(int centreX, int centreY, int radius, int lightRing)
    {
        for (int dy = -radius; dy <= radius; dy++)
        {
            for (int dx = -radius; dx <= radius; dx++)
            {
                int x = centreX + dx;
                int y = centreY + dy;
                if (x >= 0 && x < _size && y >= 0 && y < _size)
                {
                    int ring = Larger(Larger(dx, -dx), Larger(dy, -dy));
                    Fix(x, y, ring != lightRing && ring != 4);
                }
            }
        }
    }

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

    private static int Larger(int a, int b) => a > b ? a : b;

    private void Fix(int x, int y, bool isDark)
    {
        long bit = 1L << x;
        _fixed[y] |= bit;
        _plain[y] = isDark ? _plain[y] | bit : _plain[y] & ~bit;
    }
}
