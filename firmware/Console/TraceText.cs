using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Trace;

namespace PosTerminal.Firmware.Console;

/// <summary>How the trace is written out: event names, value names and value texts.</summary>
public static class TraceText
{
    private const int TimeWidth = 8;

    /// <summary>Event name of an entry, as "auth.approved".</summary>
    public static string NameOf(TraceKind kind)
    {
        switch (kind)
        {
            case TraceKind.PowerUp: return "power.up";
            case TraceKind.State: return "terminal.state";
            case TraceKind.CardRead: return "card.read";
            case TraceKind.CardFailed: return "card.failed";
            case TraceKind.PinPrompted: return "pin.prompted";
            case TraceKind.PinSent: return "pin.sent";
            case TraceKind.PinRejected: return "pin.rejected";
            case TraceKind.PinAccepted: return "pin.accepted";
            case TraceKind.AuthSent: return "auth.sent";
            case TraceKind.AuthApproved: return "auth.approved";
            case TraceKind.AuthDeclined: return "auth.declined";
            case TraceKind.ReversalQueued: return "reversal.queued";
            case TraceKind.ReversalSent: return "reversal.sent";
            case TraceKind.ReversalAcknowledged: return "reversal.acknowledged";
            case TraceKind.FaultRaised: return "fault.raised";
            case TraceKind.FaultCleared: return "fault.cleared";
            case TraceKind.KeyStuck: return "key.stuck";
            case TraceKind.LinkUp: return "link.up";
            case TraceKind.LinkDown: return "link.down";
            case TraceKind.LockSet: return "lock.set";
            case TraceKind.LockCleared: return "lock.cleared";
            case TraceKind.KeyDropped: return "key.dropped";
            case TraceKind.SaleSettled: return "sale.settled";
            default: return "?";
        }
    }

    /// <summary>Name of the first value, "" when there is none.</summary>
    public static string FirstNameOf(TraceKind kind)
    {
        switch (kind)
        {
            case TraceKind.PowerUp:
            case TraceKind.LinkUp:
            case TraceKind.KeyDropped: return "";
            case TraceKind.State: return "from";
            case TraceKind.CardRead:
            case TraceKind.CardFailed: return "class";
            case TraceKind.PinPrompted: return "try";
            case TraceKind.FaultRaised:
            case TraceKind.FaultCleared:
            case TraceKind.LinkDown:
            case TraceKind.LockSet:
            case TraceKind.LockCleared: return "code";
            case TraceKind.KeyStuck: return "key";
            default: return "stan";
        }
    }

    /// <summary>Name of the second value, "" when there is none.</summary>
    public static string SecondNameOf(TraceKind kind)
    {
        switch (kind)
        {
            case TraceKind.State: return "to";
            case TraceKind.CardRead: return "direction";
            case TraceKind.CardFailed:
            case TraceKind.AuthDeclined: return "code";
            case TraceKind.PinSent:
            case TraceKind.PinRejected:
            case TraceKind.PinAccepted:
            case TraceKind.ReversalSent: return "try";
            case TraceKind.AuthSent:
            case TraceKind.AuthApproved:
            case TraceKind.ReversalAcknowledged: return "amount";
            case TraceKind.ReversalQueued: return "reason";
            case TraceKind.SaleSettled: return "stands";
            default: return "";
        }
    }

    /// <summary>Puts a value; how it is written follows from its name.</summary>
    public static void PutValue(TextLine line, string name, long value)
    {
        switch (name)
        {
            case "from":
            case "to":
                line.Put(TerminalStateName.Of((TerminalState)value));
                break;
            case "class":
                line.Put(SwipeClassName.Of((SwipeClass)value));
                break;
            case "direction":
                line.Put(SwipeDirectionName.Of((SwipeDirection)value));
                break;
            case "code":
                line.PutCode((FaultCode)value);
                break;
            case "key":
                line.Put(value == 0 ? '-' : (char)value);
                break;
            default:
                line.PutNumber(value, 1);
                break;
        }
    }

    /// <summary>Puts an entry as "    1234 ms  auth.sent stan=1 amount=1250".</summary>
    internal static void PutEntry(TextLine line, TraceRing trace, long sequence)
    {
        TraceKind kind = trace.KindAt(sequence);
        line.PutNumber(trace.TimeMsAt(sequence), TimeWidth);
        line.Put(" ms  ");
        line.Put(NameOf(kind));
        PutPair(line, FirstNameOf(kind), trace.FirstAt(sequence));
        PutPair(line, SecondNameOf(kind), trace.SecondAt(sequence));
    }

    private static void PutPair(TextLine line, string name, long value)
    {
        if (name.Length > 0)
        {
            line.Put(' ');
            line.Put(name);
            line.Put('=');
            PutValue(line, name, value);
        }
    }
}
