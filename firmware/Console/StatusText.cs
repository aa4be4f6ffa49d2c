using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Console;

/// <summary>
/// The terminal as rows of text: first its state, then its <see cref="StatusReport"/>, then its display. A row may be
/// empty. Like the report it holds no account number, PIN or key. The display is its four lines as "1:ENTER AMOUNT",
/// blanks and all, a character that is not ASCII as "\8BF7", and the CRC-32 of its pixels as "frame 1C291CA3", which
/// are taken a part in each row, so that no tick gets long: where the screen changes meanwhile, lines and CRC do not
/// fit together. While a PIN or a passcode is typed, the line of its mask holds nothing but the mask whatever the
/// screen holds; no CRC is told then, nor while an unlock code is typed: "frame -".
/// </summary>
internal sealed class StatusText
{
    /// <summary>First row of the state: state, cause, reversal, memory, and on with the report.</summary>
    internal const int StateRow = 0;

    /// <summary>First row of the report: version, then one for each lasting fault.</summary>
    internal const int ReportRow = 4;

    /// <summary>Row of the parts: here the state ends. Counters and the last faults follow, newest first.</summary>
    internal const int PartsRow = ReportRow + 1 + ActiveFaults.Capacity;

    /// <summary>Behind the last row of the report: here the display begins.</summary>
    internal const int EndRow = PartsRow + 2 + FaultLog.Capacity;

    /// <summary>Behind the last row of the display.</summary>
    internal const int DisplayEndRow = EndRow + DisplayRows;

    private const int DisplayRows = TextScreen.LineCount + (FrameBytes / PartBytes);
    private const int FrameBytes = 1024;
    private const int PartBytes = 64;
    private const int MaskLine = 2;
    private const uint Polynomial = 0xEDB88320;
    private const char LastAscii = '~';
    private const char RightHalf = '\0';
    private const int CounterCount = 5;
    private const int SecondsWidth = 8;
    private readonly string[] _parts = { "keyboard", "pin-pad", "reader", "printer", "display" };
    private readonly string[] _counters = { "approved", "declined", "reversed", "read", "not-read" };
    private readonly byte[] _report = new byte[StatusReport.Length];
    private readonly ITerminalView _terminal;
    private readonly TextScreen _screen;
    private readonly byte[] _frame;
    private uint _crc;

    internal StatusText(ITerminalView terminal, TextScreen screen, byte[] frame)
    {
        _terminal = terminal;
        _screen = screen;
        _frame = frame;
    }

    /// <summary>True in a state in which a PIN, a passcode or an unlock code is typed.</summary>
    internal static bool IsSecret(TerminalState state) => state == TerminalState.EnteringPin
        || state == TerminalState.EnteringPasscode || state == TerminalState.EnteringUnlockCode;

    /// <summary>Takes the report that the rows tell of.</summary>
    internal void Begin() => _terminal.Report.Write(_report);

    /// <summary>Writes a row; nothing when it is empty.</summary>
    internal void PutRow(TextLine line, int row)
    {
        if (row < ReportRow)
        {
            PutState(line, row);
        }
        else if (row == ReportRow)
        {
            PutVersion(line);
        }
        else if (row < PartsRow)
        {
            PutPresent(line, row - ReportRow - 1);
        }
        else if (row < PartsRow + 2)
        {
            PutList(line, row == PartsRow ? _parts : _counters);
        }
        else if (row < EndRow)
        {
            PutLogged(line, row - PartsRow - 2);
        }
        else
        {
            PutDisplay(line, row - EndRow);
        }
    }

    private void PutState(TextLine line, int row)
    {
        switch (row)
        {
            case StateRow:
                line.Put("state ");
                line.Put(TerminalStateName.Of(_terminal.State));
                break;
            case 1:
                line.Put("cause ");
                line.PutCode(_terminal.FirstCause);
                break;
            case 2:
                PutReversal(line, _terminal.Reversal);
                break;
            default:
                line.Put("free memory ");
                line.PutNumber(_terminal.FreeMemoryBytes, 1);
                break;
        }
    }

    private static void PutReversal(TextLine line, ReversalEngine reversal)
    {
        line.Put("reversal ");
        if (!reversal.IsPending)
        {
            line.Put('-');
            return;
        }
        line.PutNumber(reversal.Stan, 1);
        line.Put(", tries ");
        line.PutNumber(reversal.Tries, 1);
    }

    private void PutVersion(TextLine line)
    {
        int at = StatusReport.VersionAt;
        line.Put("version ");
        line.PutNumber(Number(at, 1), 1);
        line.Put('.');
        line.PutNumber(Number(at + 1, 1), 1);
        line.Put('.');
        line.PutNumber(Number(at + 2, 2), 1);
        line.Put(", epoch ");
        line.PutNumber(Number(at + 4, 2), 1);
        line.Put(", on for ");
        line.PutNumber(Number(at + 6, 4), 1);
        line.Put(" s");
    }

    private void PutPresent(TextLine line, int index)
    {
        if (index < _report[StatusReport.ActiveAt])
        {
            line.Put("present: ");
            line.PutCode((FaultCode)Number(StatusReport.ActiveAt + 1 + (2 * index), 2));
        }
    }

    private void PutList(TextLine line, string[] names)
    {
        for (int i = 0; i < CounterCount; i++)
        {
            line.Put(i == 0 ? "" : ", ");
            line.Put(names[i]);
            line.Put(' ');
            if (names == _counters)
            {
                line.PutNumber(Number(StatusReport.CountersAt + (2 * i), 2), 1);
            }
            else
            {
                line.Put(_report[StatusReport.FlagsAt + i] == '1' ? "good" : "BAD");
            }
        }
    }

    private void PutLogged(TextLine line, int index)
    {
        if (index < _report[StatusReport.LogAt])
        {
            int at = StatusReport.LogAt + 1 + (6 * index);
            line.PutNumber(Number(at + 2, 4), SecondsWidth);
            line.Put(" s  ");
            line.PutCode((FaultCode)Number(at, 2));
        }
    }

    private void PutDisplay(TextLine line, int row)
    {
        if (row < TextScreen.LineCount)
        {
            PutLine(line, row);
            _crc = uint.MaxValue;
            return;
        }
        Digest((row - TextScreen.LineCount) * PartBytes);
        if (row < DisplayRows - 1)
        {
            return;
        }
        line.Put("frame ");
        if (IsSecret(_terminal.State))
        {
            line.Put('-');
        }
        else
        {
            line.PutHex((int)~_crc, 8);
        }
    }

    private void PutLine(TextLine line, int row)
    {
        line.PutNumber(row + 1, 1);
        line.Put(':');
        // Before an unlock code the line holds the amount of the sale that it settles.
        bool isMask = row == MaskLine && IsSecret(_terminal.State)
            && _terminal.State != TerminalState.EnteringUnlockCode;
        for (int i = 0; i < TextScreen.CellCount; i++)
        {
            char cell = _screen.CellAt(row, i);
            char character = isMask && cell != ' ' ? '*' : cell;
            if (character > LastAscii)
            {
                line.Put('\\');
                line.PutHex(character, 4);
            }
            else if (character != RightHalf)
            {
                line.Put(character);
            }
        }
    }

    private void Digest(int at)
    {
        uint crc = _crc;
        for (int i = at; i < at + PartBytes; i++)
        {
            crc ^= _frame[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (Polynomial & (0 - (crc & 1)));
            }
        }
        _crc = crc;
    }

    private long Number(int at, int length) => BigEndian.Get(_report, at, length);
}
