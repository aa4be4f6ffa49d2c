using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>Finds what the provider could unlock.</summary>
public sealed class LockFinder
{
    /// <summary>True from a passcode that began the operators' hold until the next one.</summary>
    public bool HasOperatorHoldBegun;

    /// <summary>Handle of the lock that was found last, if there was one.</summary>
    public readonly byte[] Handle = new byte[JournalRecord.HandleLength];

    /// <summary>What was found last.</summary>
    public LockScope Scope;

    private readonly Journal _journal;
    private readonly byte[] _operatorsHandle = ServiceHandles.Operators();
    private readonly byte[] _providerHandle = ServiceHandles.Provider();
    private readonly byte[] _saleHandle = ServiceHandles.Sale();
    private readonly OpenSale _sale;

    /// <summary>A finder for the locks that a journal keeps.</summary>
    public LockFinder(Journal journal, OpenSale sale)
    {
        _journal = journal;
        _sale = sale;
    }

    /// <summary>True when the operator's and the supervisor's passcode are refused.</summary>
    public bool IsEveryPasscodeHeld => IsHeld(ServiceSecret.Operator) && IsHeld(ServiceSecret.Supervisor);

    /// <summary>True when a secret is refused, right or wrong.</summary>
    public bool IsHeld(ServiceSecret secret) => _journal.State.Secrets.Tries.IsHeld(secret, _journal.NowSeconds);

    /// <summary>
    /// What the provider could unlock now: the terminal, else the passcodes, else a hand-over, else an open sale, else
    /// the card held last.
    /// None while the provider's own tries are used up. Scope and handle keep the answer.
    /// </summary>
    /// <param name="isTerminalLocked">True when the terminal as a whole is locked.</param>
    public LockScope Find(bool isTerminalLocked)
    {
        Scope = Look(isTerminalLocked);
        return Scope;
    }

    private LockScope Look(bool isTerminalLocked)
    {
        if (IsHeld(ServiceSecret.Provider))
        {
            return LockScope.None;
        }
        if (isTerminalLocked)
        {
            Array.Copy(_providerHandle, 0, Handle, 0, Handle.Length);
            return LockScope.Terminal;
        }
        if (IsHeld(ServiceSecret.Operator) || IsHeld(ServiceSecret.Supervisor))
        {
            Array.Copy(_operatorsHandle, 0, Handle, 0, Handle.Length);
            return LockScope.Operators;
        }
        if (_journal.State.Standby.IsHandedOver)
        {
            Array.Copy(_providerHandle, 0, Handle, 0, Handle.Length);
            return LockScope.HandOver;
        }
        if (_sale.MayBeSettled())
        {
            Array.Copy(_saleHandle, 0, Handle, 0, Handle.Length);
            return LockScope.Sale;
        }
        bool isCardHeld = _journal.State.Guard.TryNewestHold(_journal.NowSeconds, Handle);
        return isCardHeld ? LockScope.Card : LockScope.None;
    }
}
