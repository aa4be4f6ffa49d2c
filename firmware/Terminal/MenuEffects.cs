using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Pages of the operator's menu, by digit; a long one goes on when its digit comes again.</summary>
public sealed class MenuEffects
{
    /// <summary>What became of the last sales, one after the other.</summary>
    public const int LastSale = 1;

    /// <summary>Faults that last.</summary>
    public const int PresentFaults = 2;

    /// <summary>The last faults.</summary>
    public const int LastFaults = 3;

    /// <summary>Compares the software again and looks for whatever stops the terminal.</summary>
    public const int SelfTest = 4;

    /// <summary>Hands over to the standby terminal, or puts the block there again; for supervisors.</summary>
    public const int HandOver = 5;

    /// <summary>Takes over as the standby terminal; for supervisors.</summary>
    public const int TakeOver = 6;

    private const int Several = -1;

    private readonly EventInHand _inHand;
    private readonly JournalState _journal;
    private readonly ActiveFaults _faults;
    private readonly FaultLog _log;
    private readonly SoftwareIntegrity _integrity;
    private readonly TerminalLock _lock;
    private readonly SellingPlace _place;
    private readonly StandbyTransfer _standby;
    private readonly ScreenWriter _screen;
    private readonly FaultReporter _reporter;
    private readonly Diagnosis _diagnosis;
    private int _digit;
    private int _first;
    private int _onlyKey;

    /// <summary>A menu of one terminal.</summary>
    public MenuEffects(TerminalParts parts, FaultReporter reporter, Diagnosis diagnosis)
    {
        _inHand = parts.InHand;
        _journal = parts.Journal.State;
        _faults = parts.Faults;
        _log = parts.Recorder.Log;
        _integrity = parts.Integrity;
        _lock = parts.Lock;
        _place = parts.Place;
        _standby = parts.Standby;
        _screen = parts.Screen;
        _reporter = reporter;
        _diagnosis = diagnosis;
    }

    /// <summary>Shows the last sale, as whoever opens the menu wants to see first.</summary>
    public void Open()
    {
        _digit = 0;
        Show(LastSale);
        _onlyKey = 0;
        if (_place.TakeConsentNews())
        {
            _onlyKey = Several;
            _screen.Retitle(Prompt.PlaceAllowed);
        }
    }

    /// <summary>Shows the page of a digit; other digits change nothing.</summary>
    public void Show(int digit)
    {
        _first = digit == _digit ? _first : 0;
        _digit = digit;
        _onlyKey = _onlyKey == 0 || _onlyKey == digit ? digit : Several;
        switch (digit)
        {
            case LastSale: ShowSales(); break;
            case PresentFaults: ShowPresentFaults(); break;
            case LastFaults: ShowLastFaults(); break;
            case SelfTest: RunSelfTest(); break;
            case HandOver: Transfer(true); break;
            case TakeOver: Transfer(false); break;
            default: break;
        }
    }

    private void ShowSales()
    {
        _journal.Last.ListIn(_journal.Sales, _journal.IsInFlight, _journal.Seconds);
        _first = _first < _journal.Sales.Count ? _first : 0;
        _screen.ShowSale(_journal.Sales, _first);
        _first++;
    }

    private void ShowPresentFaults()
    {
        _first = _first < _faults.Count ? _first : 0;
        _screen.ShowFaults(_faults, _first);
        _first++;
    }

    private void ShowLastFaults()
    {
        _first = _first < _log.Count ? _first : 0;
        _screen.ShowLog(_log, _first);
        _first += ScreenWriter.CodesPerPage;
    }

    // A fault that is found stops the terminal in the next tick and is told then.
    private void RunSelfTest()
    {
        FaultCode fault = _integrity.Check(_journal.HighestEpoch);
        _integrity.CheckUpdate();
        if (fault != FaultCode.None)
        {
            _lock.Set(fault);
        }
        fault = _diagnosis.Stopping();
        if (fault == FaultCode.None)
        {
            _screen.ShowTitle(Prompt.SelfTestPassed);
        }
        else
        {
            _reporter.Report(fault, Prompt.None);
        }
    }

    // The one key that is pressed in the menu: behind another it may be a digit of an amount.
    private void Transfer(bool isGiver)
    {
        if (!_place.HasConsent(_inHand.NowMs))
        {
            _screen.ShowTitle(Prompt.SupervisorOnly);
        }
        else if (_onlyKey == Several)
        {
            _screen.ShowTitle(Prompt.NotNow);
        }
        else if (isGiver)
        {
            bool isDone = _standby.TryHandOver();
            _screen.ShowTitle(isDone ? Prompt.HandedOver : Prompt.NotHandedOver);
            if (!isDone)
            {
                ShowReason(_standby.Refusal);
            }
        }
        else
        {
            ShowTakeOver(_standby.TakeOver());
        }
    }

    private void ShowReason(TakeOverResult result) =>
        _screen.ShowDetail((Prompt)((int)Prompt.BlockUnreadable + (int)result));

    private void ShowTakeOver(TakeOverResult result)
    {
        if (result != TakeOverResult.TakenOver)
        {
            _screen.ShowTitle(Prompt.NotTakenOver);
            ShowReason(result);
            return;
        }
        _screen.ShowTitle(Prompt.TakenOver);
        if (_journal.Standby.Moved.IsPresent)
        {
            _screen.ShowDetail(Prompt.Reversing);
            _screen.ShowAmount(_journal.Standby.Moved.AmountMinor);
        }
    }
}
