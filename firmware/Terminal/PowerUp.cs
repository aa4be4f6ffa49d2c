using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What a power-up does when the journal has been read, before anything else: it settles what the power cut left open.
/// </summary>
public sealed class PowerUp
{
    private readonly TerminalParts _parts;
    private readonly Journal _journal;
    private readonly Recorder _recorder;
    private readonly FaultReporter _reporter;
    private bool _hasReport;

    /// <summary>A power-up that has not begun.</summary>
    public PowerUp(TerminalParts parts, FaultReporter reporter)
    {
        _parts = parts;
        _journal = parts.Journal;
        _recorder = parts.Recorder;
        _reporter = reporter;
    }

    /// <summary>True when the display shows a failure of the software that came before this power-up.</summary>
    public bool HasReport => _hasReport;

    /// <summary>Afterwards every sale is exactly one of: not sent, complete, reversal pending, reversed.</summary>
    public void Recover()
    {
        if (_journal.TryRepair())
        {
            _recorder.Record(TraceKind.LockSet, (long)FaultCode.S103, 0);
        }
        _parts.Security.SeedRandom(_journal.State.KeyCounter);
        CheckSoftware();
        if (!_journal.IsUsable)
        {
            return;
        }
        if (_journal.State.Crashes.IsNewest)
        {
            ReportCrash();
        }
        if (_journal.State.IsInFlight)
        {
            SettleSale();
        }
        _parts.Reversal.Follow(_journal.State);
    }

    // Without the right keys nothing that is sealed can be told from anything else.
    private void CheckSoftware()
    {
        if (!_parts.Lock.AreKeysRight)
        {
            return;
        }
        FaultCode fault = _parts.Integrity.Check(_journal.State.HighestEpoch);
        if (fault != FaultCode.None)
        {
            _parts.Lock.Set(fault);
        }
        _parts.Integrity.CheckUpdate();
    }

    private void ReportCrash()
    {
        if (!_journal.State.IsInFlight)
        {
            // Not written, the next power-up reports the same failure once more.
            _ = _journal.TryRestarted();
        }
        _hasReport = true;
        _reporter.Report(FaultCode.S101, Prompt.None);
    }

    // The request may have reached the issuer. A PIN that it carried stays counted as one without a verdict: the plug
    // is no way to a free try, and no proof of a wrong one.
    private void SettleSale()
    {
        bool hadPin = _journal.State.HasPinInFlight;
        if (!_journal.TryEndInDoubt(SaleOutcome.LostInPowerCut, ReversalReason.NoReply))
        {
            return;
        }
        _recorder.Record(TraceKind.ReversalQueued, _journal.State.Last.Stan, (long)ReversalReason.NoReply);
        if (hadPin)
        {
            _recorder.Record(TraceKind.FaultRaised, (long)FaultCode.P608, 0);
        }
        _reporter.Report(FaultCode.S102, Prompt.Reversing);
        // Whoever has just restarted it is not told to restart it.
        _parts.Screen.ShowHelp(Prompt.PleaseWait);
    }
}
