using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Names the first cause by a fixed precedence: locks, storage, keys, hardware, software; then what forbids a sale:
/// power, memory, reader, update, place, pending reversal, the way to the host, and its refusal.
/// </summary>
public sealed class Diagnosis
{
    /// <summary>Failures of the software in a row that stop the terminal for 10 min.</summary>
    public const int MostCrashes = 3;

    private readonly TerminalContext _context;

    /// <summary>A diagnosis of one terminal.</summary>
    public Diagnosis(TerminalContext context) => _context = context;

    /// <summary>The first cause that takes the terminal out of service; None when there is none.</summary>
    public FaultCode Stopping()
    {
        FaultCode code = Lock();
        if (code == FaultCode.None && _context.StorageFault() == FaultCode.S103)
        {
            code = FaultCode.S103;
        }
        if (code == FaultCode.None && !_context.HasKeys)
        {
            code = FaultCode.H207;
        }
        code = code == FaultCode.None ? Hardware() : code;
        return code == FaultCode.None ? Software() : code;
    }

    /// <summary>The lock that the provider may lift; None when the terminal is not locked.</summary>
    public FaultCode Lock()
    {
        FaultCode code = _context.LockCode;
        return code == FaultCode.None && _context.StorageFault() == FaultCode.W302 ? FaultCode.W302 : code;
    }

    /// <summary>The first cause that forbids any sale now; None when there is none.</summary>
    public FaultCode Blocking()
    {
        FaultCode code = Terminal();
        if (code == FaultCode.None)
        {
            code = _context.Reversal.IsPending ? FaultCode.S109 : _context.Ports.Link.Fault;
        }
        return code == FaultCode.None ? _context.Management.Refusal : code;
    }

    private FaultCode Hardware()
    {
        TerminalPorts ports = _context.Ports;
        if (_context.KeypadIsBroken())
        {
            return FaultCode.H202;
        }
        if (ports.Display.IsFaulty)
        {
            return FaultCode.H203;
        }
        bool isWrong = HealthWatch.IsBadlyInstalled(ports.Health, _context.Configuration.ExpectedParts);
        return isWrong ? FaultCode.H208 : FaultCode.None;
    }

    private FaultCode Software()
    {
        if (_context.Integrity.IsUnsafe(_context.Date))
        {
            return FaultCode.W303;
        }
        return _context.Journal.State.CrashCount >= MostCrashes ? FaultCode.S101 : FaultCode.None;
    }

    private FaultCode Terminal()
    {
        if (_context.Health.IsPowerCritical)
        {
            return FaultCode.H205;
        }
        if (_context.Health.IsMemoryCritical)
        {
            return FaultCode.S106;
        }
        if (_context.Faults.Contains(FaultCode.H201))
        {
            return FaultCode.H201;
        }
        if (_context.Integrity.IsOverdue(_context.Date))
        {
            return FaultCode.S104;
        }
        return IsPlaceWrong() ? FaultCode.U506 : FaultCode.None;
    }

    private bool IsPlaceWrong()
    {
        if (_context.NowMs < _context.ConsentUntilMs)
        {
            return false;
        }
        TerminalConfiguration configuration = _context.Configuration;
        IClock clock = _context.Ports.Clock;
        long accessPoint = _context.Ports.Link.AccessPoint;
        bool isStrange = configuration.AccessPoint != 0 && accessPoint != 0
            && accessPoint != configuration.AccessPoint;
        return isStrange || (clock.Date != 0 && !configuration.IsOpenAt(clock.MinuteOfDay));
    }
}
