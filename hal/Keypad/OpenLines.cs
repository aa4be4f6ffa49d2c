namespace PosTerminal.Hal.Keypad;

/// <summary>
/// Suspects a row or column that no press has used while many others were used: with keys pressed evenly a
/// row of four stays unseen over 40 presses once in 100,000. Lines that hold only letters are left out, as
/// a sale never needs them.
/// </summary>
public sealed class OpenLines
{
    /// <summary>Presses of other lines that raise the suspicion.</summary>
    public const int SuspectPresses = 40;

    private readonly int _rows;
    private readonly int _columns;
    private readonly byte[] _missed;
    private readonly bool[] _watched;
    private bool _areSuspected;

    /// <summary>Watches the lines of a keypad.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="legends">Legends row by row (ASCII).</param>
    public OpenLines(int rows, int columns, byte[] legends)
    {
        _rows = rows;
        _columns = columns;
        _missed = new byte[rows + columns];
        _watched = new bool[rows + columns];
        for (int key = 0; key < legends.Length; key++)
        {
            bool needed = legends[key] < (byte)'A';
            _watched[key / columns] |= needed;
            _watched[rows + key % columns] |= needed;
        }
    }

    /// <summary>True when a line is suspected to be open.</summary>
    public bool AreSuspected => _areSuspected;

    /// <summary>Takes one accepted press.</summary>
    /// <param name="key">Position, row * columns + column.</param>
    public void Pressed(int key)
    {
        int row = key / _columns;
        int column = _rows + key % _columns;
        bool suspected = false;
        for (int line = 0; line < _missed.Length; line++)
        {
            if (line == row || line == column)
            {
                _missed[line] = 0;
            }
            else if (_missed[line] < SuspectPresses)
            {
                _missed[line]++;
            }

            suspected |= _watched[line] && _missed[line] >= SuspectPresses;
        }

        _areSuspected = suspected;
    }
}
