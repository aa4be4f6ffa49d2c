using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Terminal;

/// <summary>How the trace is written out: event names, value names and value texts.</summary>
public static class TraceText
{
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
            default: return "?";
        }
    }

    /// <summary>Name of the first value, "" when there is none.</summary>
    public static string FirstNameOf(TraceKind kind)
    {
        switch (kind)
        {
            case TraceKind.PowerUp: return "";
            case TraceKind.State: return "from";
            case TraceKind.CardRead: return "class";
            case TraceKind.CardFailed: return "class";
            case TraceKind.PinPrompted: return "try";
            case TraceKind.FaultRaised: return "code";
            case TraceKind.FaultCleared: return "code";
            case TraceKind.KeyStuck: return "key";
            case TraceKind.LinkUp: return "";
            case TraceKind.LinkDown: return "code";
            case TraceKind.LockSet: return "code";
            case TraceKind.LockCleared: return "code";
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
            case TraceKind.CardFailed: return "code";
            case TraceKind.PinSent: return "try";
            case TraceKind.PinRejected: return "try";
            case TraceKind.PinAccepted: return "try";
            case TraceKind.AuthSent: return "amount";
            case TraceKind.AuthApproved: return "amount";
            case TraceKind.AuthDeclined: return "code";
            case TraceKind.ReversalQueued: return "reason";
            case TraceKind.ReversalSent: return "try";
            case TraceKind.ReversalAcknowledged: return "amount";
            default: return "";
        }
    }

    /// <summary>A value as text; what it means follows from its name.</summary>
    public static string ValueOf(string name, long value)
    {
        switch (name)
        {
            case "from": return TerminalStateName.Of((TerminalState)value);
            case "to": return TerminalStateName.Of((TerminalState)value);
            case "class": return SwipeClassName.Of((SwipeClass)value);
            case "direction": return SwipeDirectionName.Of((SwipeDirection)value);
            case "code": return FaultName.Of((FaultCode)value);
            case "key": return ((char)value).ToString();
            default: return value.ToString();
        }
    }
}
