using System;
using System.Device.Gpio;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Keypad;

/// <summary>
/// A matrix keypad on plain pins, without diodes. Call <see cref="Scan"/> every 10 ms: a press is then
/// reported within 40 ms although its contact bounces for 6 ms.
/// </summary>
public sealed class MatrixKeypad : IKeypad
{
    /// <summary>Longest time that one scan may stand for, in ms: time jumps do not make keys stuck.</summary>
    public const int MaxElapsedMs = 1000;

    /// <summary>
    /// Time in ms after which three closed corners of a rectangle are a fault. They are never taken for keys, and a
    /// hand that slips closes them for less.
    /// </summary>
    public const int RectangleMs = 2000;

    private readonly int _rows;
    private readonly int _columns;
    private readonly byte[] _legends;
    private readonly MatrixScanner _scanner;
    private readonly IntegratorDebounce _debounce;
    private readonly TwoKeyRule _rule;
    private readonly StuckKeyWatch _stuck = new StuckKeyWatch();
    private readonly LineHealth _lines;
    private readonly KeyQueue _queue = new KeyQueue();
    private long _lastScanMs;
    private bool _scanned;
    private int _rectangleMs;
    private bool _resting;
    private bool _hasDropped;
    private KeypadCondition _condition;
    private byte _conditionKey;

    /// <summary>Opens the pins and waits for the first scan.</summary>
    /// <param name="gpio">The board's one controller.</param>
    /// <param name="rowPins">GPIO numbers of the rows, able to drive.</param>
    /// <param name="columnPins">GPIO numbers of the columns; pins without pull-up need a resistor.</param>
    /// <param name="legends">Legends row by row (ASCII), 2 to 31 in all.</param>
    /// <param name="delay">Waits for the lines to settle.</param>
    public MatrixKeypad(
        GpioController gpio, int[] rowPins, int[] columnPins, byte[] legends, ISettleDelay delay)
    {
        if (gpio == null || rowPins == null || columnPins == null || legends == null || delay == null)
        {
            throw new ArgumentNullException();
        }

        _rows = rowPins.Length;
        _columns = columnPins.Length;
        if (_rows < 1 || _columns < 1 || legends.Length != _rows * _columns || legends.Length > 31)
        {
            throw new ArgumentException();
        }

        _legends = legends;
        _scanner = new MatrixScanner(gpio, rowPins, columnPins, delay);
        _rule = new TwoKeyRule(DigitsIn(legends));
        _debounce = new IntegratorDebounce(legends.Length);
        _lines = new LineHealth(_rows, _columns, legends);
    }

    /// <inheritdoc />
    public KeypadCondition Condition => _condition;

    /// <inheritdoc />
    public byte ConditionKey => _conditionKey;

    /// <inheritdoc />
    public void Scan(long nowMs)
    {
        int elapsedMs = ElapsedMs(nowMs);
        int closed = _scanner.Scan();
        int shorted = _scanner.ShortedColumns;
        if (_resting && (closed | shorted) == 0)
        {
            return;
        }

        int stable = _debounce.Update(closed, elapsedMs);
        _stuck.Update(closed, stable, elapsedMs);
        _lines.Update(shorted, stable, elapsedMs);
        Accept(_rule.Update(closed, stable, shorted != 0 || _stuck.Stuck != 0));
        _hasDropped |= _rule.TakeDropped();
        bool isRectangle = RectangleGuard.IsAmbiguous(stable, _rows, _columns);
        _rectangleMs = !isRectangle ? 0 : _rectangleMs < RectangleMs ? _rectangleMs + elapsedMs : RectangleMs;
        Diagnose();
        _resting = (closed | shorted) == 0 && _debounce.IsResting && _lines.IsResting;
    }

    /// <inheritdoc />
    public bool TryTake(out byte key)
    {
        return _queue.TryTake(out key);
    }

    /// <inheritdoc />
    public bool TakeDropped()
    {
        bool hasDropped = _hasDropped;
        _hasDropped = false;
        return hasDropped;
    }

    /// <inheritdoc />
    public void Discard()
    {
        _queue.Clear();
    }

    private int ElapsedMs(long nowMs)
    {
        long elapsedMs = _scanned ? nowMs - _lastScanMs : 0;
        _scanned = true;
        _lastScanMs = nowMs;
        return elapsedMs < 0 ? 0 : elapsedMs > MaxElapsedMs ? MaxElapsedMs : (int)elapsedMs;
    }

    private void Accept(int pressed)
    {
        if (pressed != 0)
        {
            int key = IndexOf(pressed);
            _hasDropped |= !_queue.TryAdd(_legends[key]);
            _lines.Pressed(key);
        }
    }

    private void Diagnose()
    {
        int stuck = _stuck.Stuck;
        bool severalStuck = (stuck & (stuck - 1)) != 0;
        _conditionKey = 0;
        if (_lines.IsShorted)
        {
            _condition = KeypadCondition.LineShorted;
        }
        else if (severalStuck || _rectangleMs >= RectangleMs)
        {
            _condition = KeypadCondition.GhostRows;
        }
        else if (stuck != 0)
        {
            _condition = KeypadCondition.StuckKey;
            _conditionKey = _legends[IndexOf(stuck)];
        }
        else
        {
            _condition = _lines.IsOpenSuspected ? KeypadCondition.LineOpenSuspected : KeypadCondition.Ok;
        }
    }

    private static int DigitsIn(byte[] legends)
    {
        int digits = 0;
        for (int key = 0; key < legends.Length; key++)
        {
            digits |= legends[key] >= '0' && legends[key] <= '9' ? 1 << key : 0;
        }

        return digits;
    }

    /// <summary>Walks all keys, so that each takes the same time.</summary>
    private int IndexOf(int bit)
    {
        int index = 0;
        for (int key = 0; key < _legends.Length; key++)
        {
            index += ((bit >> key) & 1) * key;
        }

        return index;
    }
}
