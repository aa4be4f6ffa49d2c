namespace PosTerminal.Firmware.Rules;

/// <summary>Names, because an enum on the device prints as a number.</summary>
public static class TerminalStateName
{
    /// <summary>The name as the source spells it, "?" for a number that is none.</summary>
    public static string Of(TerminalState value)
    {
        switch (value)
        {
            case TerminalState.Starting: return "Starting";
            case TerminalState.Idle: return "Idle";
            case TerminalState.EnteringAmount: return "EnteringAmount";
            case TerminalState.AwaitingCard: return "AwaitingCard";
            case TerminalState.EnteringPin: return "EnteringPin";
            case TerminalState.Authorising: return "Authorising";
            case TerminalState.OutOfService: return "OutOfService";
            case TerminalState.EnteringPasscode: return "EnteringPasscode";
            case TerminalState.ServiceMenu: return "ServiceMenu";
            case TerminalState.EnteringUnlockCode: return "EnteringUnlockCode";
            case TerminalState.EnteringQrAmount: return "EnteringQrAmount";
            case TerminalState.ShowingQr: return "ShowingQr";
            case TerminalState.CheckingPasscode: return "CheckingPasscode";
            case TerminalState.ConfirmingRepeat: return "ConfirmingRepeat";
            default: return "?";
        }
    }
}
