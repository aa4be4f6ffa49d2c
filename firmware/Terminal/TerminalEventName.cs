namespace PosTerminal.Firmware.Terminal;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class TerminalEventName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(TerminalEvent value) => value switch
    {
        TerminalEvent.Digit => "Digit",
        TerminalEvent.Enter => "Enter",
        TerminalEvent.Cancel => "Cancel",
        TerminalEvent.Correct => "Correct",
        TerminalEvent.Function => "Function",
        TerminalEvent.Service => "Service",
        TerminalEvent.Unlock => "Unlock",
        TerminalEvent.CardAccepted => "CardAccepted",
        TerminalEvent.CardRejected => "CardRejected",
        TerminalEvent.HostApproved => "HostApproved",
        TerminalEvent.HostDeclined => "HostDeclined",
        TerminalEvent.HostWantsPin => "HostWantsPin",
        TerminalEvent.HostNotSent => "HostNotSent",
        TerminalEvent.HostBroken => "HostBroken",
        TerminalEvent.ReversalDone => "ReversalDone",
        TerminalEvent.ServiceFailed => "ServiceFailed",
        TerminalEvent.CodeAccepted => "CodeAccepted",
        TerminalEvent.CodeRefused => "CodeRefused",
        TerminalEvent.Timeout => "Timeout",
        _ => "?",
    };
}
