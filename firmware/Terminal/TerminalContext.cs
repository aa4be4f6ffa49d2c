using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.CardOrReader;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Screen;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Firmware.Watch;

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

    /// <summary>The last faults.</summary>
    public readonly FaultLog Log = new FaultLog();

    /// <summary>What the board measures, judged.</summary>
    public readonly HealthWatch Health = new HealthWatch();

    /// <summary>How well the link works.</summary>
    public readonly NetworkWatch Network = new NetworkWatch();

    /// <summary>The last cards and how they were read.</summary>
    public readonly PresentationHistory History = new PresentationHistory();

    /// <summary>Names the first cause.</summary>
    public readonly Diagnosis Diagnosis;

    /// <summary>Names what can be unlocked.</summary>
    public readonly LockFinder Locks;

    /// <summary>Whether the software is the provider's.</summary>
    public readonly SoftwareIntegrity Integrity;

    /// <summary>True when the keys are those that were put in.</summary>
    public readonly bool AreKeysRight;

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

    /// <summary>Marks requests with what every message carries.</summary>
    public readonly RequestStamp Stamp;

    /// <summary>Sign-on, device status and echo tests.</summary>
    public readonly NetworkManagement Management;

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

    /// <summary>True from a swipe that shows a line of the reader stuck until one that is read.</summary>
    public bool IsReaderStuck;

    /// <summary>Why no valid reply came to the request that is out, as far as is known.</summary>
    public FaultCode NoReplyCause;

    /// <summary>Time in ms up to which a supervisor allows sales in a place or at a time that is not allowed.</summary>
    public long ConsentUntilMs;

    /// <summary>The fault that stopped the terminal last.</summary>
    public FaultCode StopCause;

    /// <summary>True when the power-up had something to tell that stays on the display.</summary>
    public bool HasBootReport;

    /// <summary>Amount in minor units that may be paid by QR code instead, 0 for none.</summary>
    public long QrAmountMinor;

    private readonly Fault _row = new Fault();
    private FaultCode _lostLock;

    /// <summary>A context around the ports and the screen.</summary>
    public TerminalContext(
        TerminalPorts ports, TerminalSecurity security, TextScreen screen, Language language)
    {
        Ports = ports;
        Security = security;
        Screen = new ScreenWriter(screen, language);
        Journal = new Journal(ports.Store);
        Integrity = new SoftwareIntegrity(ports.Deployment, security.Hmac, security.Keys.UnlockKey);
        Stamp = new RequestStamp(ports.Clock, Integrity.Configuration);
        Reversal = new ReversalEngine(ports.Link, Journal, Stamp, security.Keys.TerminalId);
        Standby = new StandbyTransfer(Journal, Reversal, security.Hmac, security.Keys, ports.TransferSlot);
        Handles = new CardHandles(security.Hmac, security.Keys.CardKey);
        Management = new NetworkManagement(this);
        AreKeysRight = KeyCheck.IsRight(security.Hmac, security.Keys);
        Diagnosis = new Diagnosis(this);
        Locks = new LockFinder(this);
    }

    /// <summary>What the provider has set.</summary>
    public TerminalConfiguration Configuration => Integrity.Configuration;

    /// <summary>True when there are keys for a sale.</summary>
    public bool HasKeys => AreKeysRight && !Journal.AreKeysUsedUp;

    /// <summary>Why the terminal is locked; None when it is not.</summary>
    public FaultCode LockCode => _lostLock != FaultCode.None ? _lostLock : Journal.State.LockCode;

    /// <summary>The date as YYMMDD, never before one that the clock has shown; 0 when it has shown none.</summary>
    public int Date
    {
        get
        {
            int today = Ports.Clock.Date;
            return today > Journal.State.HighestDate ? today : Journal.State.HighestDate;
        }
    }

    /// <summary>Tries and holds.</summary>
    public TryGuard Guard => Journal.State.Guard;

    /// <summary>True while all that is pending belongs to the standby terminal: nothing may be sold here.</summary>
    public bool IsHandedOver => Journal.State.Standby.IsHandedOver;

    /// <summary>Writes an entry of the trace with this tick's time.</summary>
    public void Record(TraceKind kind, long first, long second)
    {
        Trace.Write(NowMs, kind, first, second);
        if (kind == TraceKind.FaultRaised)
        {
            Log.Add((FaultCode)first, Journal.NowSeconds);
        }
    }

    /// <summary>Locks the terminal for good; only the provider unlocks. The first lock stays.</summary>
    public void Lock(FaultCode code)
    {
        if (LockCode != FaultCode.None)
        {
            return;
        }
        _lostLock = Journal.IsUsable && Journal.TryLock(code) ? FaultCode.None : code;
        Record(TraceKind.LockSet, (long)code, 0);
    }

    /// <summary>The fault behind the reply just taken.</summary>
    public FaultCode FaultOfReply() => FaultOf(Reply);

    /// <summary>The fault behind a reply that is no approval.</summary>
    public FaultCode FaultOf(HostReply reply)
    {
        TerminalConfiguration configuration = Configuration;
        bool isExpired = configuration.PinExpiredHigh != 0 && reply.CodeHigh == configuration.PinExpiredHigh
            && reply.CodeLow == configuration.PinExpiredLow;
        return isExpired ? FaultCode.P602 : HostProfile.FaultOf(configuration.Profile, reply);
    }

    /// <summary>
    /// Records a fault and shows it with what became of the money. One that stops the terminal was recorded when it
    /// came.
    /// </summary>
    public void Report(FaultCode code, Prompt money)
    {
        if (code != StopCause || !Faults.Contains(code))
        {
            Record(TraceKind.FaultRaised, (long)code, 0);
        }
        Screen.ShowFault(code, money, DetailOf(code));
    }

    /// <summary>Nothing more comes from the present card: it is judged what it says of reader and hands.</summary>
    public void EndPresentation()
    {
        History.End();
        FaultCode reader = History.ReaderFault;
        SetLasting(FaultCode.H201, IsReaderStuck || reader == FaultCode.H201);
        SetLasting(FaultCode.H210, reader == FaultCode.H210);
        SetLasting(FaultCode.U508, History.IsTrainingAdvised);
    }

    /// <summary>
    /// Forgets the sale, offers another way to pay where the remedy says so, and reports; of money only when there was
    /// a sale.
    /// </summary>
    public void EndSale(FaultCode code, Prompt money)
    {
        bool isOffered = money == Prompt.NotCharged && LeavesOtherPayment(code)
            && Sale.AmountMinor <= QrEffects.MostAmountMinor;
        QrAmountMinor = isOffered ? Sale.AmountMinor : 0;
        bool isNothingSaid = money == Prompt.NotCharged && Sale.AmountMinor == 0;
        Sale.Wipe();
        EndPresentation();
        Report(code, isNothingSaid ? Prompt.None : money);
        if (QrAmountMinor > 0)
        {
            Screen.ShowQrKey();
        }
    }

    /// <summary>True when the catalogue says of a fault that another way to pay helps.</summary>
    public bool LeavesOtherPayment(FaultCode code) => FaultCatalogue.TryRead(code, _row)
        && (_row.Retry == RetryRule.OtherPayment || (_row.Remedies & Remedy.OtherPayment) != Remedy.None);

    private int DetailOf(FaultCode code) => code switch
    {
        FaultCode.S199 => (Reply.CodeHigh << 8) | Reply.CodeLow,
        FaultCode.P609 => (int)Guard.WaitSeconds(Journal.NowSeconds),
        _ => 0,
    };

    /// <summary>Shows what the display says between two sales.</summary>
    public void ShowIdle()
    {
        QrAmountMinor = 0;
        Screen.ShowIdle(IsHandedOver ? Prompt.HandedOver : Prompt.EnterAmount, Reversal.IsPending, Faults);
    }

    /// <summary>Records a lasting fault when it appears or goes, and shows it unless an outcome is shown.</summary>
    public void SetLasting(FaultCode code, bool isPresent)
    {
        if (isPresent ? Faults.TryAdd(code) : Faults.TryRemove(code))
        {
            Record(isPresent ? TraceKind.FaultRaised : TraceKind.FaultCleared, (long)code, 0);
            if (Screen.IsIdle)
            {
                ShowIdle();
            }
        }
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

    /// <summary>True when passcodes are refused.</summary>
    public bool AreOperatorsHeld() =>
        Guard.RefusalOf(OperatorsHandle, Journal.NowSeconds) == FaultCode.P604;
}
