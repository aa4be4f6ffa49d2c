using System.Device.Gpio;

namespace PosTerminal.Hal.Keypad;

/// <summary>
/// Reads the matrix: one row low at a time, the others high-impedance, columns pulled up. The work is the
/// same whichever key is down. After a scan that found nothing every row stays low, so that a look at the columns
/// tells whether a key is down, and each scan looks at every other column only, the even and the odd in turn: this
/// saves most reads of pins, each of which makes two heap objects on the device.
/// </summary>
public sealed class MatrixScanner
{
    /// <summary>
    /// Settle time after each row switch in us: an internal pull-up of 45 kOhm charges 200 pF in about 9 us.
    /// </summary>
    public const int SettleUs = 20;

    private readonly GpioPin[] _rows;
    private readonly GpioPin[] _columns;
    private readonly ISettleDelay _delay;
    private readonly PinValue _low = PinValue.Low;
    private readonly PinValue _released = PinValue.High;
    private bool _isWatching;
    private int _turn;
    private int _shortedColumns;

    /// <summary>Opens the pins: rows as open drain, columns as inputs with pull-up.</summary>
    /// <param name="gpio">The board's one controller.</param>
    /// <param name="rowPins">GPIO numbers of the rows.</param>
    /// <param name="columnPins">GPIO numbers of the columns.</param>
    /// <param name="delay">Waits for the lines to settle.</param>
    public MatrixScanner(GpioController gpio, int[] rowPins, int[] columnPins, ISettleDelay delay)
    {
        _delay = delay;
        _rows = new GpioPin[rowPins.Length];
        _columns = new GpioPin[columnPins.Length];
        for (int row = 0; row < rowPins.Length; row++)
        {
            _rows[row] = gpio.OpenPin(rowPins[row], PinMode.OutputOpenDrain);
            _rows[row].Write(_released);
        }

        for (int column = 0; column < columnPins.Length; column++)
        {
            _columns[column] = gpio.OpenPin(columnPins[column], PinMode.InputPullUp);
        }
    }

    /// <summary>Columns that were low with no row driven: shorted to ground. Bit 0 is the first.</summary>
    public int ShortedColumns => _shortedColumns;

    /// <summary>Scans once.</summary>
    /// <returns>Closed contacts, bit row * columns + column.</returns>
    public int Scan()
    {
        if (_isWatching)
        {
            _turn ^= 1;
            if (LowColumns(_turn, 2) == 0)
            {
                return 0;
            }
        }

        Watch(false);
        _delay.WaitUs(SettleUs);
        _shortedColumns = LowColumns(0, 1);
        int closed = 0;
        for (int row = _rows.Length - 1; row >= 0; row--)
        {
            _rows[row].Write(_low);
            _delay.WaitUs(SettleUs);
            closed = (closed << _columns.Length) | LowColumns(0, 1);
            _rows[row].Write(_released);
        }

        Watch((closed | _shortedColumns) == 0);
        return closed;
    }

    private void Watch(bool isWatching)
    {
        for (int row = 0; row < _rows.Length && isWatching != _isWatching; row++)
        {
            _rows[row].Write(isWatching ? _low : _released);
        }

        _isWatching = isWatching;
    }

    private int LowColumns(int first, int step)
    {
        int low = 0;
        for (int column = first; column < _columns.Length; column += step)
        {
            low |= (1 ^ (int)_columns[column].Read()) << column;
        }

        return low;
    }
}
