using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Raises and clears the faults that last, the link every tick, the rest four times a second.</summary>
public sealed class FaultWatch
{
    private const int SampleMs = 250;
    private const int UpdateCheckMs = 60_000;
    private const int RestartMs = 60_000;
    private const int ClockBehindMs = 1_500;
    private const int ClockAheadMs = 60_000;

    private readonly TerminalParts _parts;
    private readonly EventInHand _inHand;
    private readonly TerminalPorts _ports;
    private readonly TickInputs _inputs;
    private readonly FaultReporter _reporter;
    private readonly Diagnosis _diagnosis;
    private readonly KeyErasure _erasure;
    private long _nextMs;
    private long _nextUpdateCheckMs;
    private long _clockRightMs;
    private FaultCode _linkFault;

    /// <summary>A watch over one terminal.</summary>
    public FaultWatch(TerminalParts parts, FaultReporter reporter, Diagnosis diagnosis)
    {
        _parts = parts;
        _inHand = parts.InHand;
        _ports = parts.Ports;
        _inputs = parts.Inputs;
        _reporter = reporter;
        _diagnosis = diagnosis;
        _erasure = new KeyErasure(parts);
    }

    /// <summary>Looks at everything; to be called every tick.</summary>
    /// <param name="isIdle">True when there is time for housekeeping.</param>
    public void Tick(bool isIdle)
    {
        WatchLink();
        if (_inHand.NowMs < _nextMs)
        {
            return;
        }
        _nextMs = _inHand.NowMs + SampleMs;
        _parts.Health.Sample(_ports.Health, _inHand.NowMs);
        _parts.Network.Sample(_ports.Link, _inHand.NowMs);
        WatchLocks();
        WatchHardware();
        WatchNetwork();
        WatchSoftware();
        if (isIdle)
        {
            KeepHouse();
        }
    }

    private void WatchLink()
    {
        FaultCode fault = _inputs.LinkFault;
        if (fault == _linkFault)
        {
            return;
        }
        if (_linkFault == FaultCode.None || fault == FaultCode.None)
        {
            _parts.Recorder.Record(fault == FaultCode.None ? TraceKind.LinkUp : TraceKind.LinkDown, (long)fault, 0);
        }
        Set(_linkFault, false);
        Set(fault, true);
        _linkFault = fault;
    }

    private void WatchLocks()
    {
        if (_ports.Health.IsTamperOpen)
        {
            _parts.Lock.Open(_parts.Integrity.Configuration.KeepsKeys);
        }
        _erasure.Tick();
        Set(_parts.Lock.Code, true);
        Set(FaultCode.H207, !_parts.Lock.HasKeys);
    }

    private void WatchHardware()
    {
        Set(FaultCode.H203, _inputs.IsDisplayFaulty);
        Set(FaultCode.H204, _ports.Health.IsPrinterFaulty);
        Set(FaultCode.H205, _parts.Health.IsPowerLow);
        Set(FaultCode.H208, _inputs.IsBadlyInstalled);
    }

    private void WatchNetwork()
    {
        Set(FaultCode.N402, _parts.Network.IsWeak);
        Set(FaultCode.N403, _parts.Network.IsUnstable);
        Set(FaultCode.N404, _parts.Network.IsSlow);
        Set(FaultCode.S107, _parts.Management.Refusal != FaultCode.None);
    }

    private void WatchSoftware()
    {
        Set(FaultCode.S104, _parts.Integrity.IsOutdated);
        WatchClock();
        Set(FaultCode.S106, _parts.Health.IsMemoryLow);
        Set(FaultCode.W303, _diagnosis.IsSoftwareUnsafe);
        Set(FaultCode.W304, _parts.Integrity.HasRejectedUpdate);
    }

    // A moment of a wrong clock is no news.
    private void WatchClock()
    {
        bool isWrong = _inputs.IsClockBehind || _inputs.IsClockAhead;
        _clockRightMs = isWrong ? _clockRightMs : _inHand.NowMs;
        int holdMs = _inputs.IsClockAhead ? ClockAheadMs : ClockBehindMs;
        Set(FaultCode.S105, isWrong && _inHand.NowMs - _clockRightMs >= holdMs);
    }

    private void KeepHouse()
    {
        _parts.Dates.Remember(_inputs.Date, _parts.Integrity.Epoch);
        if (_inHand.NowMs >= _nextUpdateCheckMs)
        {
            _nextUpdateCheckMs = _inHand.NowMs + UpdateCheckMs;
            _parts.Integrity.CheckUpdate();
        }
        if (_parts.Health.IsMemoryCritical && _inHand.NowMs >= RestartMs)
        {
            _ports.Restart.Restart();
        }
    }

    private void Set(FaultCode code, bool isPresent)
    {
        if (code != FaultCode.None)
        {
            _reporter.SetLasting(code, isPresent);
        }
    }
}
