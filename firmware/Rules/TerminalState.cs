namespace PosTerminal.Firmware.Rules;

/// <summary>State of the terminal. Numbers are stable: they appear in the trace.</summary>
public enum TerminalState : byte
{
    /// <summary>Power came; the keypad is watched for keys that were never released. Left by its timeout.</summary>
    Starting = 0,

    /// <summary>No sale. The last outcome stays on the display until a key or 10 s.</summary>
    Idle = 1,

    /// <summary>The cashier types the amount.</summary>
    EnteringAmount = 2,

    /// <summary>The reader is armed; up to 3 swipes.</summary>
    AwaitingCard = 3,

    /// <summary>The customer types the PIN.</summary>
    EnteringPin = 4,

    /// <summary>A request has left; the issuer decides.</summary>
    Authorising = 5,

    /// <summary>A fault forbids sales; left when it is gone.</summary>
    OutOfService = 6,

    /// <summary>An operator types a passcode.</summary>
    EnteringPasscode = 7,

    /// <summary>The operator's menu of six pages; the first tells what became of the last sale.</summary>
    ServiceMenu = 8,

    /// <summary>A challenge is shown and the provider's answer is typed.</summary>
    EnteringUnlockCode = 9,

    /// <summary>Out of service for cards; the cashier types an amount to be paid by QR code.</summary>
    EnteringQrAmount = 10,

    /// <summary>A QR code is shown; whether it is paid, the payment app says.</summary>
    ShowingQr = 11,

    /// <summary>A passcode is complete and its check is computed in slices; keys wait in the keypad's queue.</summary>
    CheckingPasscode = 12,

    /// <summary>The same amount was charged to the same card a moment ago: the cashier says whether it is meant.
    /// </summary>
    ConfirmingRepeat = 13,
}
