using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>What guards and steps share: the ports, the sale, and what just happened.</summary>
public sealed class TerminalContext
{
    /// <summary>The board's devices.</summary>
    public readonly TerminalPorts Ports;

    /// <summary>The screen's layout.</summary>
    public readonly ScreenWriter Screen;

    /// <summary>What happened lately.</summary>
    public readonly TraceRing Trace = new TraceRing();

    /// <summary>Lasting faults.</summary>
    public readonly ActiveFaults Faults = new ActiveFaults();

    /// <summary>The sale under way.</summary>
    public readonly Sale Sale = new Sale();

    /// <summary>The swipe just taken from the reader.</summary>
    public readonly CardSwipe Swipe = new CardSwipe();

    /// <summary>The reply just taken from the link.</summary>
    public readonly HostReply Reply = new HostReply();

    /// <summary>Undoes sales.</summary>
    public readonly ReversalEngine Reversal;

    /// <summary>Terminal time of this tick in ms.</summary>
    public long NowMs;

    /// <summary>The digit just typed, 0 to 9.</summary>
    public int Digit;

    /// <summary>True when a card was read since power-up: the reader works.</summary>
    public bool ReaderHasRead;

    /// <summary>A context around the ports and the screen.</summary>
    public TerminalContext(TerminalPorts ports, TextScreen screen, Language language)
    {
        Ports = ports;
        Screen = new ScreenWriter(screen, language);
        Reversal = new ReversalEngine(ports.Link);
    }

    /// <summary>Writes an entry of the trace with this tick's time.</summary>
    public void Record(TraceKind kind, long first, long second) =>
        Trace.Write(NowMs, kind, first, second);

    /// <summary>Records a fault and shows it with what became of the money.</summary>
    public void Report(FaultCode code, Prompt money)
    {
        Record(TraceKind.FaultRaised, (long)code, 0);
        Screen.ShowFault(code, money, (Reply.CodeHigh << 8) | Reply.CodeLow);
    }

    /// <summary>Records a lasting fault when it appears or goes.</summary>
    public void SetLasting(FaultCode code, bool isPresent)
    {
        if (isPresent ? Faults.TryAdd(code) : Faults.TryRemove(code))
        {
            Record(isPresent ? TraceKind.FaultRaised : TraceKind.FaultCleared, (long)code, 0);
        }
    }

    /// <summary>True when the keypad cannot be trusted; a mere suspicion is no reason to stop.</summary>
    public bool KeypadIsBroken()
    {
        KeypadCondition condition = Ports.Keypad.Condition;
        return condition != KeypadCondition.Ok && condition != KeypadCondition.LineOpenSuspected;
    }

    /// <summary>The first cause that forbids any sale now.</summary>
    public FaultCode BlockingFault() =>
        Reversal.IsPending ? FaultCode.S109 : Ports.Link.Fault;
}
