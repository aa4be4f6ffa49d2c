namespace PosTerminal.Firmware.Terminal;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class TerminalStateName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(TerminalState value) => value switch
    {
        TerminalState.Starting => "Starting",
        TerminalState.Idle => "Idle",
        TerminalState.EnteringAmount => "EnteringAmount",
        TerminalState.AwaitingCard => "AwaitingCard",
        TerminalState.EnteringPin => "EnteringPin",
        TerminalState.Authorising => "Authorising",
        TerminalState.OutOfService => "OutOfService",
        TerminalState.EnteringPasscode => "EnteringPasscode",
        TerminalState.ServiceMenu => "ServiceMenu",
        TerminalState.EnteringUnlockCode => "EnteringUnlockCode",
        TerminalState.EnteringQrAmount => "EnteringQrAmount",
        TerminalState.ShowingQr => "ShowingQr",
        _ => "?",
    };
}
