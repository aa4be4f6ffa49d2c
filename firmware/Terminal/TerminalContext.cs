using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>What guards and steps share: the ports, the sale, the journal, and what just happened.</summary>
public sealed class TerminalContext
{
    /// <summary>The board's devices.</summary>
    public readonly TerminalPorts Ports;

    /// <summary>The board's cryptography.</summary>
    public readonly TerminalSecurity Security;

    /// <summary>The screen's layout.</summary>
    public readonly ScreenWriter Screen;

    /// <summary>What outlives the power.</summary>
    public readonly Journal Journal;

    /// <summary>What happened lately.</summary>
    public readonly TraceRing Trace = new TraceRing();

    /// <summary>Events that wait for the machine.</summary>
    public readonly EventRing Events = new EventRing();

    /// <summary>Lasting faults.</summary>
    public readonly ActiveFaults Faults = new ActiveFaults();

    /// <summary>The sale under way.</summary>
    public readonly Sale Sale = new Sale();

    /// <summary>The swipe just taken from the reader.</summary>
    public readonly CardSwipe Swipe = new CardSwipe();

    /// <summary>Handle of the card just read; another card may pass at any time.</summary>
    public readonly byte[] SwipeHandle = new byte[JournalRecord.HandleLength];

    /// <summary>Handle of the card of the sale.</summary>
    public readonly byte[] CardHandle = new byte[JournalRecord.HandleLength];

    /// <summary>The reply just taken from the link.</summary>
    public readonly HostReply Reply = new HostReply();

    /// <summary>Undoes sales.</summary>
    public readonly ReversalEngine Reversal;

    /// <summary>Hands over to a standby terminal and takes over from one.</summary>
    public readonly StandbyTransfer Standby;

    /// <summary>Names cards.</summary>
    public readonly CardHandles Handles;

    /// <summary>The passcode or unlock code while it is typed.</summary>
    public readonly PinBuffer Code = new PinBuffer();

    /// <summary>Under which the operators are counted.</summary>
    public readonly byte[] OperatorsHandle = ServiceHandles.Operators();

    /// <summary>Digits that the code must have.</summary>
    public int CodeDigits;

    /// <summary>Terminal time of this tick in ms.</summary>
    public long NowMs;

    /// <summary>The digit just typed, 0 to 9.</summary>
    public int Digit;

    /// <summary>True when a card was read since power-up: the reader works.</summary>
    public bool ReaderHasRead;

    private readonly byte[] _providerHandle = ServiceHandles.Provider();

    /// <summary>A context around the ports and the screen.</summary>
    public TerminalContext(
        TerminalPorts ports, TerminalSecurity security, TextScreen screen, Language language)
    {
        Ports = ports;
        Security = security;
        Screen = new ScreenWriter(screen, language);
        Journal = new Journal(ports.Store);
        Reversal = new ReversalEngine(ports.Link, security.Keys.TerminalId);
        Standby = new StandbyTransfer(Journal, Reversal, security.Hmac, security.Keys, ports.TransferSlot);
        Handles = new CardHandles(security.Hmac, security.Keys.CardKey);
    }

    /// <summary>Tries and holds.</summary>
    public TryGuard Guard => Journal.State.Guard;

    /// <summary>True while all that is pending belongs to the standby terminal: nothing may be sold here.</summary>
    public bool IsHandedOver => Journal.State.Standby.IsHandedOver;

    /// <summary>What the display says between two sales.</summary>
    public Prompt IdlePrompt => IsHandedOver ? Prompt.HandedOver : Prompt.EnterAmount;

    /// <summary>Writes an entry of the trace with this tick's time.</summary>
    public void Record(TraceKind kind, long first, long second) =>
        Trace.Write(NowMs, kind, first, second);

    /// <summary>Records a fault and shows it with what became of the money.</summary>
    public void Report(FaultCode code, Prompt money)
    {
        Record(TraceKind.FaultRaised, (long)code, 0);
        Screen.ShowFault(code, money, DetailOf(code));
    }

    private int DetailOf(FaultCode code) => code switch
    {
        FaultCode.S199 => (Reply.CodeHigh << 8) | Reply.CodeLow,
        FaultCode.P609 => (int)Guard.WaitSeconds(Journal.NowSeconds),
        _ => 0,
    };

    /// <summary>Records a lasting fault when it appears or goes.</summary>
    public void SetLasting(FaultCode code, bool isPresent)
    {
        if (isPresent ? Faults.TryAdd(code) : Faults.TryRemove(code))
        {
            Record(isPresent ? TraceKind.FaultRaised : TraceKind.FaultCleared, (long)code, 0);
        }
    }

    /// <summary>The first cause that takes the terminal out of service: storage, then keypad.</summary>
    public FaultCode StoppingFault()
    {
        FaultCode storage = StorageFault();
        return storage != FaultCode.None ? storage : KeypadIsBroken() ? FaultCode.H202 : FaultCode.None;
    }

    /// <summary>What is wrong with the journal.</summary>
    public FaultCode StorageFault() => Journal.Condition switch
    {
        StoreCondition.Damaged => FaultCode.S103,
        StoreCondition.RolledBack => FaultCode.W302,
        _ => FaultCode.None,
    };

    /// <summary>True when the keypad cannot be trusted; a mere suspicion is no reason to stop.</summary>
    public bool KeypadIsBroken()
    {
        KeypadCondition condition = Ports.Keypad.Condition;
        return condition != KeypadCondition.Ok && condition != KeypadCondition.LineOpenSuspected;
    }

    /// <summary>
    /// What the provider could unlock now: the terminal, else the operators, else the card held last.
    /// </summary>
    /// <param name="handle">8 bytes, overwritten by the handle of the lock when there is one.</param>
    public LockScope LockedScope(byte[] handle)
    {
        long nowSeconds = Journal.NowSeconds;
        if (Guard.RefusalOf(_providerHandle, nowSeconds) == FaultCode.P604)
        {
            return LockScope.None;
        }
        if (StorageFault() == FaultCode.W302)
        {
            Array.Copy(_providerHandle, 0, handle, 0, handle.Length);
            return LockScope.Terminal;
        }
        if (AreOperatorsHeld())
        {
            Array.Copy(OperatorsHandle, 0, handle, 0, handle.Length);
            return LockScope.Operators;
        }
        return !IsHandedOver && Guard.TryNewestHold(nowSeconds, handle) ? LockScope.Card : LockScope.None;
    }

    /// <summary>True when passcodes are refused.</summary>
    public bool AreOperatorsHeld() =>
        Guard.RefusalOf(OperatorsHandle, Journal.NowSeconds) == FaultCode.P604;

    /// <summary>The first cause that forbids any sale now.</summary>
    public FaultCode BlockingFault() =>
        Reversal.IsPending ? FaultCode.S109 : Ports.Link.Fault;
}
