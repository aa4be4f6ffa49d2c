namespace PosTerminal.Firmware.Rules;

/// <summary>How long a state lasts without an event before its timeout.</summary>
public static class StateTimeouts
{
    /// <summary>No deadline.</summary>
    public const int None = 0;

    /// <summary>Time for watching the keypad after power-up in ms.</summary>
    public const int StartingMs = 300;

    /// <summary>How long an outcome stays on the display in ms.</summary>
    public const int OutcomeMs = 10_000;

    /// <summary>Most time between two keys of the amount in ms.</summary>
    public const int AmountKeyMs = 30_000;

    /// <summary>
    /// Most time until a swipe in ms, anew after a failed one, and until a repeated sale is confirmed.
    /// </summary>
    public const int CardMs = 30_000;

    /// <summary>Most time until the issuer's answer in ms.</summary>
    public const int AnswerMs = 30_000;

    /// <summary>
    /// Most time between two keys of a passcode or an unlock code in ms: codes are told on the telephone.
    /// </summary>
    public const int CodeKeyMs = 60_000;

    /// <summary>Most time between two keys in the operator's menu in ms.</summary>
    public const int MenuMs = 30_000;

    /// <summary>How long a QR code is shown in ms.</summary>
    public const int QrMs = 60_000;

    /// <summary>Longest time that the check of a passcode may take in ms.</summary>
    public const int CheckMs = 10_000;

    /// <summary>Time in ms after power-up before which a store that takes no records has no answer checked.</summary>
    public const int FirstAnswerMs = 60_000;

    /// <summary>More time for the issuer's answer in ms while the network is slow.</summary>
    public const int SlowAnswerMs = 15_000;

    /// <summary>Time in ms until the terminal looks again whether a fault that stops it is gone.</summary>
    public const int LookAgainMs = 500;

    /// <summary>Longest time in ms that the start of the device waits for the first sign-on.</summary>
    public const int FirstSignOnMs = 1_500;

    /// <summary>Time in ms until it looks again whether the sign-on is accepted.</summary>
    public const int SignOnLookMs = 50;

    /// <summary>Deadline of a state in ms after the last event that it took; PIN entry has its own.</summary>
    public static int Of(TerminalState state)
    {
        switch (state)
        {
            case TerminalState.Starting: return StartingMs;
            case TerminalState.Idle: return OutcomeMs;
            case TerminalState.EnteringAmount: return AmountKeyMs;
            case TerminalState.AwaitingCard:
            case TerminalState.ConfirmingRepeat: return CardMs;
            case TerminalState.Authorising: return AnswerMs;
            case TerminalState.OutOfService: return LookAgainMs;
            case TerminalState.EnteringPasscode: return CodeKeyMs;
            case TerminalState.ServiceMenu: return MenuMs;
            case TerminalState.EnteringUnlockCode: return CodeKeyMs;
            case TerminalState.EnteringQrAmount: return AmountKeyMs;
            case TerminalState.ShowingQr: return QrMs;
            case TerminalState.CheckingPasscode: return CheckMs;
            default: return None;
        }
    }
}
