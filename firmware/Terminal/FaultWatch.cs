using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Raises and clears the faults that last, from samples a few times a second.</summary>
public sealed class FaultWatch
{
    private const int SampleMs = 250;
    private const int UpdateCheckMs = 60_000;
    private const int RestartMs = 60_000;

    private readonly TerminalContext _context;
    private long _nextMs;
    private long _nextUpdateCheckMs;
    private FaultCode _linkFault;

    /// <summary>A watch over one terminal.</summary>
    public FaultWatch(TerminalContext context) => _context = context;

    /// <summary>Looks at everything; to be called every tick.</summary>
    /// <param name="isIdle">True when there is time for housekeeping.</param>
    public void Tick(bool isIdle)
    {
        WatchLink();
        if (_context.NowMs < _nextMs)
        {
            return;
        }
        _nextMs = _context.NowMs + SampleMs;
        _context.Health.Sample(_context.Ports.Health, _context.NowMs);
        _context.Network.Sample(_context.Ports.Link, _context.NowMs);
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
        FaultCode fault = _context.Ports.Link.Fault;
        if (fault == _linkFault)
        {
            return;
        }
        if (_linkFault == FaultCode.None || fault == FaultCode.None)
        {
            _context.Record(fault == FaultCode.None ? TraceKind.LinkUp : TraceKind.LinkDown, (long)fault, 0);
        }
        Set(_linkFault, false);
        Set(fault, true);
        _linkFault = fault;
    }

    private void WatchLocks()
    {
        if (_context.Ports.Health.IsTamperOpen)
        {
            _context.Lock(FaultCode.H206);
        }
        Set(_context.LockCode, true);
        Set(FaultCode.H207, !_context.HasKeys);
    }

    private void WatchHardware()
    {
        TerminalPorts ports = _context.Ports;
        Set(FaultCode.H203, ports.Display.IsFaulty);
        Set(FaultCode.H204, ports.Health.IsPrinterFaulty);
        Set(FaultCode.H205, _context.Health.IsPowerLow);
        Set(FaultCode.H208, HealthWatch.IsBadlyInstalled(ports.Health, _context.Configuration.ExpectedParts));
    }

    private void WatchNetwork()
    {
        Set(FaultCode.N402, _context.Network.IsWeak);
        Set(FaultCode.N403, _context.Network.IsUnstable);
        Set(FaultCode.N404, _context.Network.IsSlow);
        Set(FaultCode.S107, _context.Management.Refusal != FaultCode.None);
    }

    private void WatchSoftware()
    {
        int today = _context.Ports.Clock.Date;
        Set(FaultCode.S104, _context.Integrity.IsOutdated);
        Set(FaultCode.S105, today < _context.Journal.State.HighestDate || today == 0);
        Set(FaultCode.S106, _context.Health.IsMemoryLow);
        Set(FaultCode.W303, _context.Integrity.IsUnsafe(_context.Date));
        Set(FaultCode.W304, _context.Integrity.HasRejectedUpdate);
    }

    private void KeepHouse()
    {
        if (_context.Journal.IsUsable)
        {
            _context.Journal.TryRaise(_context.Ports.Clock.Date, _context.Integrity.Epoch);
        }
        if (_context.NowMs >= _nextUpdateCheckMs)
        {
            _nextUpdateCheckMs = _context.NowMs + UpdateCheckMs;
            _context.Integrity.CheckUpdate();
        }
        if (_context.Health.IsMemoryCritical && _context.NowMs >= RestartMs)
        {
            _context.Ports.Restart.Restart();
        }
    }

    private void Set(FaultCode code, bool isPresent)
    {
        if (code != FaultCode.None)
        {
            _context.SetLasting(code, isPresent);
        }
    }
}
