using System.Device.Gpio;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Keypad;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Tests.Hal.Keypad;

/// <summary>A keypad on a virtual board, with fingers and defects.</summary>
public sealed class KeypadRig
{
    private readonly byte[] _legends;
    private readonly int[] _rows;
    private readonly int[] _columns;

    public KeypadRig(byte[] legends, int columns)
        : this(legends, columns, null)
    {
    }

    public KeypadRig(byte[] legends, int columns, ISettleDelay? delay)
    {
        _legends = legends;
        _rows = Pins(12, legends.Length / columns);
        _columns = Pins(20, columns);
        Board = new VirtualBoard();
        VirtualBoard.Current = Board;
        GpioController gpio = new GpioController();
        Keypad = new MatrixKeypad(
            gpio, _rows, _columns, legends, delay ?? new VirtualSettleDelay(Board));
    }

    public VirtualBoard Board { get; }

    public MatrixKeypad Keypad { get; }

    public static KeypadRig FourByFour()
    {
        return new KeypadRig(KeypadLayout.FourByFour(), 4);
    }

    public static KeypadRig FourByThree()
    {
        return new KeypadRig(KeypadLayout.FourByThree(), 3);
    }

    /// <summary>Scans at this terminal time; the board's time is set as a scheduler would.</summary>
    public void ScanAt(long nowMs)
    {
        Board.NowNs = nowMs * 1_000_000;
        Keypad.Scan(nowMs);
    }

    /// <summary>Presses taken since last time, as text.</summary>
    public string Taken()
    {
        string taken = "";
        while (Keypad.TryTake(out byte key))
        {
            taken += (char)key;
        }

        return taken;
    }

    /// <summary>Ok, Stuck with the legend, Ghost, Short or Open.</summary>
    public string Condition()
    {
        switch (Keypad.Condition)
        {
            case KeypadCondition.StuckKey:
                return "stuck" + (char)Keypad.ConditionKey;
            case KeypadCondition.GhostRows:
                return "ghost";
            case KeypadCondition.LineShorted:
                return "short";
            case KeypadCondition.LineOpenSuspected:
                return "open";
            default:
                return "ok";
        }
    }

    /// <summary>
    /// Makes exactly these contacts: legends, and lines counted from 1: ~R2 and ~C1 grounded, /R2 and /C1
    /// cut, =R1 and =C1 shorted to the next line.
    /// </summary>
    public void Touch(string contacts)
    {
        LetGo();
        for (int i = 0; i < contacts.Length; i++)
        {
            char sign = contacts[i];
            if (sign == '~' || sign == '/' || sign == '=')
            {
                int[] lines = contacts[i + 1] == 'R' ? _rows : _columns;
                Spoil(sign, lines, contacts[i + 2] - '1');
                i += 2;
            }
            else if (sign != '-')
            {
                Press((byte)sign, true);
            }
        }
    }

    private static int[] Pins(int first, int count)
    {
        int[] pins = new int[count];
        for (int i = 0; i < count; i++)
        {
            pins[i] = first + i;
        }

        return pins;
    }

    private void LetGo()
    {
        for (int key = 0; key < _legends.Length; key++)
        {
            Press(_legends[key], false);
        }

        Mend(_rows);
        Mend(_columns);
    }

    private void Press(byte legend, bool down)
    {
        for (int key = 0; key < _legends.Length; key++)
        {
            if (_legends[key] == legend)
            {
                Connect(_rows[key / _columns.Length], _columns[key % _columns.Length], down);
            }
        }
    }

    private void Connect(int a, int b, bool closed)
    {
        if (closed)
        {
            Board.CloseContact(a, b);
        }
        else
        {
            Board.OpenContact(a, b);
        }
    }

    private void Spoil(char sign, int[] lines, int line)
    {
        if (sign == '~')
        {
            Board.ShortToGround(lines[line], true);
        }
        else if (sign == '/')
        {
            Board.CutLine(lines[line], true);
        }
        else
        {
            Board.CloseContact(lines[line], lines[line + 1]);
        }
    }

    private void Mend(int[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            Board.ShortToGround(lines[i], false);
            Board.CutLine(lines[i], false);
            if (i > 0)
            {
                Board.OpenContact(lines[i - 1], lines[i]);
            }
        }
    }
}
