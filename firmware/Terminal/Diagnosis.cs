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

    private readonly TickInputs _inputs;
    private readonly TerminalLock _lock;
    private readonly SoftwareIntegrity _integrity;
    private readonly JournalState _journal;

    /// <summary>A diagnosis from the devices, the lock, the software and the journal.</summary>
    public Diagnosis(TickInputs inputs, TerminalLock theLock, SoftwareIntegrity integrity, JournalState journal)
    {
        _inputs = inputs;
        _lock = theLock;
        _integrity = integrity;
        _journal = journal;
    }

    /// <summary>True when the version that runs has a known hole and its days of grace are over (W303).</summary>
    public bool IsSoftwareUnsafe => _integrity.IsUnsafe(_inputs.Latest);

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
        if (HealthWatch.IsBroken(_inputs.Keypad))
        {
            return FaultCode.H202;
        }
        if (_inputs.IsDisplayFaulty)
        {
            return FaultCode.H203;
        }
        return _inputs.IsBadlyInstalled ? FaultCode.H208 : FaultCode.None;
    }

    private FaultCode Software()
    {
        if (IsSoftwareUnsafe)
        {
            return FaultCode.W303;
        }
        return _journal.Crashes.Count >= MostCrashes ? FaultCode.S101 : FaultCode.None;
    }
}
