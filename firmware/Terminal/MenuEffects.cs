using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Pages of the operator's menu, by digit; a long one goes on when its digit comes again.</summary>
public sealed class MenuEffects
{
    /// <summary>What became of the last sale.</summary>
    public const int LastSale = 1;

    /// <summary>Faults that last.</summary>
    public const int ActiveFaults = 2;

    /// <summary>The last faults.</summary>
    public const int LastFaults = 3;

    /// <summary>Compares software, keys and parts again.</summary>
    public const int SelfTest = 4;

    /// <summary>Hands over to the standby terminal, or puts the block there again; for supervisors.</summary>
    public const int HandOver = 5;

    /// <summary>Takes over as the standby terminal; for supervisors.</summary>
    public const int TakeOver = 6;

    private readonly TerminalContext _context;
    private int _digit;
    private int _first;

    /// <summary>A menu of one terminal.</summary>
    public MenuEffects(TerminalContext context) => _context = context;

    /// <summary>Shows the page of a digit; other digits change nothing.</summary>
    public void Show(int digit)
    {
        _first = digit == _digit ? _first : 0;
        _digit = digit;
        switch (digit)
        {
            case LastSale: ShowLastSale(); break;
            case ActiveFaults: ShowActiveFaults(); break;
            case LastFaults: ShowLastFaults(); break;
            case SelfTest: RunSelfTest(); break;
            case HandOver: Transfer(true); break;
            case TakeOver: Transfer(false); break;
            default: break;
        }
    }

    private void ShowLastSale()
    {
        JournalState state = _context.Journal.State;
        _context.Screen.ShowLastSale(state.LastFate, state.LastAmountMinor, state.LastStan);
    }

    private void ShowActiveFaults()
    {
        _first = _first < _context.Faults.Count ? _first : 0;
        _context.Screen.ShowFaults(_context.Faults, _first);
        _first++;
    }

    private void ShowLastFaults()
    {
        _first = _first < _context.Log.Count ? _first : 0;
        _context.Screen.ShowLog(_context.Log, _first);
        _first += ScreenWriter.CodesPerPage;
    }

    // A fault that is found stops the terminal in the next tick and is told then.
    private void RunSelfTest()
    {
        FaultCode fault = _context.Integrity.Check(_context.Journal.State.HighestEpoch);
        _context.Integrity.CheckUpdate();
        if (fault != FaultCode.None)
        {
            _context.Lock(fault);
        }
        fault = _context.Diagnosis.Stopping();
        if (fault == FaultCode.None)
        {
            _context.Screen.ShowTitle(Prompt.SelfTestPassed);
        }
        else
        {
            _context.Report(fault, Prompt.None);
        }
    }

    private void Transfer(bool isGiver)
    {
        if (_context.NowMs >= _context.ConsentUntilMs)
        {
            _context.Screen.ShowTitle(Prompt.SupervisorOnly);
        }
        else if (isGiver)
        {
            bool isDone = _context.Standby.TryHandOver();
            _context.Screen.ShowTitle(isDone ? Prompt.HandedOver : Prompt.NotHandedOver);
        }
        else
        {
            bool isDone = _context.Standby.TakeOver() == TakeOverResult.TakenOver;
            _context.Screen.ShowTitle(isDone ? Prompt.TakenOver : Prompt.NotTakenOver);
        }
    }
}
