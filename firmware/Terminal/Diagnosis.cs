using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// Names the first cause that takes the terminal out of service. The order is fixed: lock, storage, keys, hardware,
/// software.
/// </summary>
public sealed class Diagnosis
{
    /// <summary>Failures of the software in a row that stop the terminal for 10 min.</summary>
    public const int MostCrashes = 3;

    private readonly TerminalPorts _ports;
    private readonly TerminalLock _lock;
    private readonly SoftwareIntegrity _integrity;
    private readonly JournalState _journal;

    /// <summary>A diagnosis from the devices, the lock, the software and the journal.</summary>
    public Diagnosis(TerminalPorts ports, TerminalLock theLock, SoftwareIntegrity integrity, JournalState journal)
    {
        _ports = ports;
        _lock = theLock;
        _integrity = integrity;
        _journal = journal;
    }

    /// <summary>The date as YYMMDD, never before one that the clock has shown; 0 when it has shown none.</summary>
    public int Date
    {
        get
        {
            int today = _ports.Clock.Date;
            return today > _journal.HighestDate ? today : _journal.HighestDate;
        }
    }

    /// <summary>True when the version that runs has a known hole and its days of grace are over (W303).</summary>
    public bool IsSoftwareUnsafe => _integrity.IsUnsafe(Date);

    /// <summary>True when a part is missing or the supply is one that no installer means (H208).</summary>
    public bool IsBadlyInstalled =>
        HealthWatch.IsBadlyInstalled(_ports.Health, _integrity.Configuration.ExpectedParts);

    /// <summary>The first cause that takes the terminal out of service; None when there is none.</summary>
    public FaultCode Stopping()
    {
        FaultCode code = _lock.Liftable;
        if (code == FaultCode.None && _lock.StoreFault == FaultCode.S103)
        {
            code = FaultCode.S103;
        }
        if (code == FaultCode.None && !_lock.HasKeys)
        {
            code = FaultCode.H207;
        }
        code = code == FaultCode.None ? Hardware() : code;
        return code == FaultCode.None ? Software() : code;
    }

    private FaultCode Hardware()
    {
        if (HealthWatch.IsBroken(_ports.Keypad.Condition))
        {
            return FaultCode.H202;
        }
        if (_ports.Display.IsFaulty)
        {
            return FaultCode.H203;
        }
        return IsBadlyInstalled ? FaultCode.H208 : FaultCode.None;
    }

    private FaultCode Software()
    {
        if (IsSoftwareUnsafe)
        {
            return FaultCode.W303;
        }
        return _journal.CrashCount >= MostCrashes ? FaultCode.S101 : FaultCode.None;
    }
}
