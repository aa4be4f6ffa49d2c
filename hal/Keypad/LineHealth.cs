namespace PosTerminal.Hal.Keypad;

/// <summary>Watches lines for shorts to ground, for shorts between lines, and for breaks.</summary>
public sealed class LineHealth
{
    private readonly IntegratorDebounce _grounded;
    private readonly TwinLines _twins;
    private readonly OpenLines _open;
    private int _groundedColumns;

    /// <summary>Watches the lines of a keypad.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="legends">Legends row by row (ASCII).</param>
    public LineHealth(int rows, int columns, byte[] legends)
    {
        _grounded = new IntegratorDebounce(columns);
        _twins = new TwinLines(rows, columns);
        _open = new OpenLines(rows, columns, legends);
    }

    /// <summary>
    /// True when a column is low with no row driven, or when two lines always close together. A row that is shorted
    /// to ground shows only while one of its keys is down.
    /// </summary>
    public bool IsShorted => _groundedColumns != 0 || _twins.AreShorted;

    /// <summary>True when many presses have used other lines and none has used one of them.</summary>
    public bool IsOpenSuspected => _open.AreSuspected;

    /// <summary>Whether further idle scans would change nothing.</summary>
    public bool IsResting => _grounded.IsResting;

    /// <summary>Takes one scan.</summary>
    /// <param name="shortedColumns">Columns low with no row driven.</param>
    /// <param name="stable">Contacts that are closed for certain.</param>
    /// <param name="elapsedMs">Time since the scan before, in ms.</param>
    public void Update(int shortedColumns, int stable, int elapsedMs)
    {
        _groundedColumns = _grounded.Update(shortedColumns, elapsedMs);
        _twins.Update(stable);
    }

    /// <summary>Takes one accepted press.</summary>
    /// <param name="key">Position, row * columns + column.</param>
    public void Pressed(int key)
    {
        _open.Pressed(key);
    }
}
