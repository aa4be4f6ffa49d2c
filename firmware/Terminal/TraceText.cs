using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Terminal;

/// <summary>How the trace is written out: event names, value names and value texts.</summary>
public static class TraceText
{
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
        TraceKind.LinkUp => "",
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
        _ => "",
    };

    /// <summary>A value as text; what it means follows from its name.</summary>
    public static string ValueOf(string name, long value) => name switch
    {
        "from" => TerminalStateName.Of((TerminalState)value),
        "to" => TerminalStateName.Of((TerminalState)value),
        "class" => SwipeClassName.Of((SwipeClass)value),
        "direction" => SwipeDirectionName.Of((SwipeDirection)value),
        "code" => FaultName.Of((FaultCode)value),
        "key" => ((char)value).ToString(),
        _ => value.ToString(),
    };
}
