using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Why the terminal as a whole may not work: a lock, the state of the store, missing keys.</summary>
public sealed class TerminalLock
{
    /// <summary>True when the keys are those that were put in.</summary>
    public readonly bool AreKeysRight;

    private readonly Journal _journal;
    private readonly Recorder _recorder;
    private FaultCode _lostCode;

    /// <summary>A lock over one journal.</summary>
    public TerminalLock(Journal journal, Recorder recorder, bool areKeysRight)
    {
        _journal = journal;
        _recorder = recorder;
        AreKeysRight = areKeysRight;
    }

    /// <summary>True when there are keys for a sale.</summary>
    public bool HasKeys => AreKeysRight && !_journal.Keys.IsUsedUp;

    /// <summary>Why the terminal is locked, also when the journal could not keep it; None when it is not.</summary>
    public FaultCode Code => _lostCode != FaultCode.None ? _lostCode : _journal.State.LockCode;

    /// <summary>S103 for a damaged store, W302 for one that was put back to an older copy, else None.</summary>
    public FaultCode StoreFault => _journal.Condition switch
    {
        StoreCondition.Damaged => FaultCode.S103,
        StoreCondition.RolledBack => FaultCode.W302,
        _ => FaultCode.None,
    };

    /// <summary>The lock that the provider may lift: the code, else W302 of the store; None without either.</summary>
    public FaultCode Liftable
    {
        get
        {
            FaultCode code = Code;
            return code == FaultCode.None && StoreFault == FaultCode.W302 ? FaultCode.W302 : code;
        }
    }

    /// <summary>Locks the terminal until the provider unlocks it. The first code stays.</summary>
    public void Set(FaultCode code)
    {
        if (Code != FaultCode.None)
        {
            return;
        }
        _lostCode = _journal.IsUsable && _journal.TryLock(code) ? FaultCode.None : code;
        _recorder.Record(TraceKind.LockSet, (long)code, 0);
    }
}
