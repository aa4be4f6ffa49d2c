namespace PosTerminal.Hal.Keypad;

/// <summary>
/// Two rows, or two columns, that always close together are shorted to each other: three presses in a row
/// show it, one press of a single key on either line disproves it.
/// </summary>
public sealed class TwinLines
{
    /// <summary>Presses that must look the same.</summary>
    public const int ProofPresses = 3;

    private readonly int _rows;
    private readonly int _columns;
    private int _union;
    private bool _apart;
    private int _pair;
    private int _presses;

    /// <summary>Watches a matrix.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    public TwinLines(int rows, int columns)
    {
        _rows = rows;
        _columns = columns;
    }

    /// <summary>True when two lines are taken to be shorted to each other.</summary>
    public bool AreShorted => _presses >= ProofPresses;

    /// <summary>Takes the contacts that are closed for certain.</summary>
    /// <param name="stable">Bit row * columns + column.</param>
    public void Update(int stable)
    {
        if (stable == 0)
        {
            TakePress();
            _union = 0;
            _apart = false;
            return;
        }

        _apart |= _union != 0 && (stable & ~_union) != 0;
        _union |= stable;
    }

    private static bool IsPair(int lines)
    {
        int rest = lines & (lines - 1);
        return rest != 0 && (rest & (rest - 1)) == 0;
    }

    private void TakePress()
    {
        int rowLines = RowsOf(_union);
        int columnLines = ColumnsOf(_union);
        bool rowPair = IsPair(rowLines) && (columnLines & (columnLines - 1)) == 0;
        bool columnPair = IsPair(columnLines) && (rowLines & (rowLines - 1)) == 0;
        if (!_apart && (rowPair || columnPair))
        {
            Count(rowPair ? rowLines << _columns : columnLines);
        }
        else if (_union != 0 && (_union & (_union - 1)) == 0 && (_pair & Lines(rowLines, columnLines)) != 0)
        {
            _presses = 0;
        }
    }

    private void Count(int pair)
    {
        _presses = pair != _pair ? 1 : _presses < ProofPresses ? _presses + 1 : _presses;
        _pair = pair;
    }

    private int Lines(int rowLines, int columnLines)
    {
        return rowLines << _columns | columnLines;
    }

    private int RowsOf(int keys)
    {
        int rowMask = (1 << _columns) - 1;
        int lines = 0;
        for (int row = 0; row < _rows; row++)
        {
            if ((keys >> (row * _columns) & rowMask) != 0)
            {
                lines |= 1 << row;
            }
        }

        return lines;
    }

    private int ColumnsOf(int keys)
    {
        int lines = 0;
        for (int row = 0; row < _rows; row++)
        {
            lines |= keys >> (row * _columns);
        }

        return lines & ((1 << _columns) - 1);
    }
}
