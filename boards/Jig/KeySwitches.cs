using System.Device.Gpio;

namespace PosTerminal.Jig;

/// <summary>
/// Sixteen analogue switches across the crosspoints of a keypad, behind two 74HC595 in a row: output 0 of the first one
/// is row 1, column 1. What the registers hold at their power-up is anything, so they drive nothing until it is shifted
/// out.
/// </summary>
public sealed class KeySwitches
{
    private const int Count = 16;
    private const int Columns = 4;

    private readonly GpioPin _data;
    private readonly GpioPin _clock;
    private readonly GpioPin _latch;
    private int _closed;

    /// <summary>Opens the pins, shifts out that all are open, and lets the registers drive.</summary>
    public KeySwitches(GpioController gpio)
    {
        _data = gpio.OpenPin(Wiring.KeyDataPin, PinMode.Output);
        _clock = gpio.OpenPin(Wiring.KeyClockPin, PinMode.Output);
        _latch = gpio.OpenPin(Wiring.KeyLatchPin, PinMode.Output);
        _clock.Write(PinValue.Low);
        _latch.Write(PinValue.Low);
        Shift();
        gpio.OpenPin(Wiring.KeysOffPin, PinMode.Output).Write(PinValue.Low);
    }

    /// <summary>Closes or opens one; rows and columns count from 0.</summary>
    public void Set(int row, int column, bool isClosed)
    {
        int bit = 1 << ((row * Columns) + column);
        int closed = isClosed ? _closed | bit : _closed & ~bit;
        if (closed != _closed)
        {
            _closed = closed;
            Shift();
        }
    }

    /// <summary>Opens all, whatever was closed.</summary>
    public void OpenAll()
    {
        _closed = 0;
        Shift();
    }

    // What goes first ends in the last output of the second register.
    private void Shift()
    {
        for (int i = Count - 1; i >= 0; i--)
        {
            _data.Write(((_closed >> i) & 1) == 0 ? PinValue.Low : PinValue.High);
            _clock.Write(PinValue.High);
            _clock.Write(PinValue.Low);
        }
        _latch.Write(PinValue.High);
        _latch.Write(PinValue.Low);
    }
}
