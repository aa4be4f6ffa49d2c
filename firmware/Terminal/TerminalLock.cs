using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Why the terminal as a whole may not work: a lock, the state of the store, missing keys.</summary>
public sealed class TerminalLock
{
    private readonly Journal _journal;
    private readonly Recorder _recorder;
    private readonly TerminalSecurity _security;
    private FaultCode _lostCode;
    private bool _isErasureDue;

    /// <summary>A lock over one journal.</summary>
    public TerminalLock(Journal journal, Recorder recorder, TerminalSecurity security)
    {
        _journal = journal;
        _recorder = recorder;
        _security = security;
    }

    /// <summary>True when the keys are those that were put in.</summary>
    public bool AreKeysRight => _security.HasKeys;

    /// <summary>True while keys or counts must go because the case was open.</summary>
    public bool IsErasureDue => _isErasureDue || _journal.State.Lock.IsErasureDue;

    /// <summary>True when there are keys for a sale.</summary>
    public bool HasKeys => AreKeysRight && !_journal.Keys.IsUsedUp;

    /// <summary>Why the terminal is locked, also when the journal could not keep it; None when it is not.</summary>
    public FaultCode Code => _lostCode != FaultCode.None ? _lostCode : _journal.State.Lock.Code;

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
        if (Code == FaultCode.None)
        {
            Keep(code, false);
            _recorder.Record(TraceKind.LockSet, (long)code, 0);
        }
    }

    /// <summary>Locks the terminal because its case is open, and asks for its keys unless they are to stay.</summary>
    public void Open(bool keepsKeys)
    {
        if (!keepsKeys && AreKeysRight && !IsErasureDue)
        {
            FaultCode first = Code;
            _isErasureDue = true;
            Keep(first == FaultCode.None ? FaultCode.H206 : first, true);
            if (first == FaultCode.None)
            {
                _recorder.Record(TraceKind.LockSet, (long)FaultCode.H206, 0);
            }
        }
        Set(FaultCode.H206);
    }

    /// <summary>Nothing is left to erase.</summary>
    public void EndErasure()
    {
        _isErasureDue = false;
        _journal.State.Lock.EndErasure();
    }

    private void Keep(FaultCode code, bool isErasureDue) =>
        _lostCode = _journal.IsUsable && _journal.TryLock(code, isErasureDue) ? FaultCode.None : code;
}
