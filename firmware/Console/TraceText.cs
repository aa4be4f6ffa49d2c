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
    public static string NameOf(TraceKind kind) => kind switch
    {
        TraceKind.PowerUp => "power.up",
        TraceKind.State => "terminal.state",
        TraceKind.CardRead => "card.read",
        TraceKind.CardFailed => "card.failed",
        TraceKind.PinPrompted => "pin.prompted",
        TraceKind.PinSent => "pin.sent",
        TraceKind.PinRejected => "pin.rejected",
        TraceKind.PinAccepted => "pin.accepted",
        TraceKind.AuthSent => "auth.sent",
        TraceKind.AuthApproved => "auth.approved",
        TraceKind.AuthDeclined => "auth.declined",
        TraceKind.ReversalQueued => "reversal.queued",
        TraceKind.ReversalSent => "reversal.sent",
        TraceKind.ReversalAcknowledged => "reversal.acknowledged",
        TraceKind.FaultRaised => "fault.raised",
        TraceKind.FaultCleared => "fault.cleared",
        TraceKind.KeyStuck => "key.stuck",
        TraceKind.LinkUp => "link.up",
        TraceKind.LinkDown => "link.down",
        TraceKind.LockSet => "lock.set",
        TraceKind.LockCleared => "lock.cleared",
        TraceKind.KeyDropped => "key.dropped",
        TraceKind.SaleSettled => "sale.settled",
        _ => "?",
    };

    /// <summary>Name of the first value, "" when there is none.</summary>
    public static string FirstNameOf(TraceKind kind) => kind switch
    {
        TraceKind.PowerUp => "",
        TraceKind.State => "from",
        TraceKind.CardRead => "class",
        TraceKind.CardFailed => "class",
        TraceKind.PinPrompted => "try",
        TraceKind.FaultRaised => "code",
        TraceKind.FaultCleared => "code",
        TraceKind.KeyStuck => "key",
        TraceKind.LinkUp or TraceKind.KeyDropped => "",
        TraceKind.LinkDown => "code",
        TraceKind.LockSet => "code",
        TraceKind.LockCleared => "code",
        _ => "stan",
    };

    /// <summary>Name of the second value, "" when there is none.</summary>
    public static string SecondNameOf(TraceKind kind) => kind switch
    {
        TraceKind.State => "to",
        TraceKind.CardRead => "direction",
        TraceKind.CardFailed => "code",
        TraceKind.PinSent => "try",
        TraceKind.PinRejected => "try",
        TraceKind.PinAccepted => "try",
        TraceKind.AuthSent => "amount",
        TraceKind.AuthApproved => "amount",
        TraceKind.AuthDeclined => "code",
        TraceKind.ReversalQueued => "reason",
        TraceKind.ReversalSent => "try",
        TraceKind.ReversalAcknowledged => "amount",
        TraceKind.SaleSettled => "stands",
        _ => "",
    };

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
