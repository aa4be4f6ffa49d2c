using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Console;

/// <summary>
/// The terminal as rows of text: first its state, then its <see cref="StatusReport"/>. A row may be empty. Like the
/// report it holds no account number, PIN or key.
/// </summary>
internal sealed class StatusText
{
    /// <summary>First row of the state: state, cause, reversal, memory, and on with the report.</summary>
    internal const int StateRow = 0;

    /// <summary>First row of the report: version, then one for each lasting fault.</summary>
    internal const int ReportRow = 4;

    /// <summary>Row of the parts: here the state ends. Counters and the last faults follow, newest first.</summary>
    internal const int PartsRow = ReportRow + 1 + ActiveFaults.Capacity;

    /// <summary>Behind the last row.</summary>
    internal const int EndRow = PartsRow + 2 + FaultLog.Capacity;

    private const int CounterCount = 5;
    private const int SecondsWidth = 8;
    private readonly string[] _parts = { "keyboard", "pin-pad", "reader", "printer", "display" };
    private readonly string[] _counters = { "approved", "declined", "reversed", "read", "not-read" };
    private readonly byte[] _report = new byte[StatusReport.Length];
    private readonly ITerminalView _terminal;

    internal StatusText(ITerminalView terminal) => _terminal = terminal;

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
        else
        {
            PutLogged(line, row - PartsRow - 2);
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

    private long Number(int at, int length) => BigEndian.Get(_report, at, length);
}
