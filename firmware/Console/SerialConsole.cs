using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Console;

/// <summary>
/// A console for service: the trace as lines, and answers to commands of one character and an end of line. It only
/// looks: no command changes anything, and nothing that comes from a card, a PIN or a key is in the trace or the
/// report; the display is told only where the sealed configuration lets it. One line a tick at most; a slow line holds
/// nothing up, it is told how many lines it has lost.
/// </summary>
public sealed class SerialConsole
{
    private const int MostBytesPerTick = 32;
    private const int NoCommand = -1;
    private const int UnknownCommand = 0;

    private readonly ISerialLine _line;
    private readonly ITerminalView _terminal;
    private readonly TraceRing _trace;
    private readonly StatusText _status;
    private readonly TextLine _text = new TextLine();
    private long _nextSequence;
    private int _row;
    private int _endRow;
    private int _command = NoCommand;

    /// <summary>A console that begins with the oldest entry of the trace.</summary>
    /// <param name="terminal">What it tells of.</param>
    /// <param name="line">Where to.</param>
    /// <param name="screen">What the display shows.</param>
    /// <param name="frame">The 1024 bytes of pixels that the display shows.</param>
    public SerialConsole(ITerminalView terminal, ISerialLine line, TextScreen screen, byte[] frame)
    {
        _line = line;
        _terminal = terminal;
        _trace = terminal.Trace;
        _status = new StatusText(terminal, screen, frame);
    }

    /// <summary>Goes on; to be called behind every tick of the machine.</summary>
    public void Tick()
    {
        if (_text.Count == 0)
        {
            Compose();
        }
        if (_text.Count > 0 && _line.TryWrite(_text.Bytes, _text.Count))
        {
            _text.Clear();
        }
    }

    // Commands come last, so that no flood of them hides the trace; what the line cannot keep meanwhile is lost.
    private void Compose()
    {
        if (_row < _endRow)
        {
            PutAnswer();
        }
        else if (_nextSequence < _trace.NextSequence)
        {
            PutTrace();
        }
        else
        {
            Listen();
        }
        if (_text.Count > 0)
        {
            _text.End();
        }
    }

    private void PutAnswer()
    {
        _status.PutRow(_text, _row);
        _row++;
    }

    private void PutTrace()
    {
        long lost = _trace.OldestSequence - _nextSequence;
        if (lost > 0)
        {
            _text.Put('+');
            _text.PutNumber(lost, 1);
            _text.Put(" lines lost");
            _nextSequence += lost;
            return;
        }
        TraceText.PutEntry(_text, _trace, _nextSequence);
        _nextSequence++;
    }

    private void Listen()
    {
        bool isAnswered = false;
        for (int i = 0; i < MostBytesPerTick && !isAnswered; i++)
        {
            int read = _line.Read();
            if (read < 0)
            {
                return;
            }
            isAnswered = Take(read);
        }
    }

    private bool Take(int read)
    {
        if (read != '\r' && read != '\n')
        {
            _command = _command == NoCommand ? read : UnknownCommand;
            return false;
        }
        int command = _command;
        _command = NoCommand;
        if (command != NoCommand)
        {
            Answer(command);
        }
        return command != NoCommand;
    }

    private void Answer(int command)
    {
        switch (command == 'd' && !_terminal.MayLook ? UnknownCommand : command)
        {
            case '?':
                Begin(StatusText.StateRow, StatusText.PartsRow);
                break;
            case 'r':
                Begin(StatusText.ReportRow, StatusText.EndRow);
                break;
            case 'd':
                Begin(StatusText.EndRow, StatusText.DisplayEndRow);
                break;
            case 'h':
                _text.Put("? state, r report, d display, h help");
                break;
            default:
                _text.Put("unknown, try h");
                break;
        }
    }

    private void Begin(int row, int endRow)
    {
        _status.Begin();
        _row = row;
        _endRow = endRow;
    }
}
