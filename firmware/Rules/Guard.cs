namespace PosTerminal.Firmware.Rules;

/// <summary>A question that a transition asks before it is taken.</summary>
public enum Guard : byte
{
    /// <summary>Always taken.</summary>
    None = 0,

    /// <summary>The digit is 1 to 9.</summary>
    DigitIsNotZero = 1,

    /// <summary>One more digit keeps the amount within field 4.</summary>
    AmountHasRoom = 2,

    /// <summary>The amount is above zero.</summary>
    AmountIsPositive = 3,

    /// <summary>A cause that blocks every sale is known: pending reversal, link.</summary>
    SaleIsBlocked = 4,

    /// <summary>The card is read, but may not be used: expired, chip.</summary>
    CardIsRefused = 5,

    /// <summary>The service code asks for a PIN.</summary>
    PinIsNeeded = 6,

    /// <summary>Fewer than 3 swipes failed in this sale, this one counted.</summary>
    SwipesAreLeft = 7,

    /// <summary>4 to 12 digits are typed.</summary>
    PinIsComplete = 8,

    /// <summary>Fewer than 3 PINs were sent for this presentation, and a PIN may help.</summary>
    SendsAreLeft = 9,

    /// <summary>No fault is left that forbids sales.</summary>
    FaultIsGone = 10,

    /// <summary>The service code asks for a PIN, and this card may not be given one now.</summary>
    PinIsRefused = 11,

    /// <summary>Passcodes may be typed: operator or supervisor is not held.</summary>
    PasscodeIsAllowed = 12,

    /// <summary>Something is locked that the provider can unlock, and the provider may be asked.</summary>
    UnlockIsPossible = 13,

    /// <summary>All digits of the code are typed.</summary>
    CodeIsComplete = 14,

    /// <summary>The fault that stops the terminal is gone, or is one that the provider may be unlocking.</summary>
    FaultCanBeUnlocked = 15,

    /// <summary>An amount is known that another way to pay may take.</summary>
    QrIsOffered = 16,

    /// <summary>The digit is 1 to 9, and the fault that stops the terminal leaves payment by QR code.</summary>
    QrAmountMayBegin = 17,

    /// <summary>The fault that stops the terminal, if any, leaves payment by QR code.</summary>
    QrIsAllowed = 18,

    /// <summary>Another fault than the one that is shown stops the terminal, or the last sale was looked at.</summary>
    CauseHasChanged = 19,

    /// <summary>One more digit keeps the amount within what may be paid by QR code.</summary>
    QrAmountHasRoom = 20,

    /// <summary>The device has just started, and the host may still accept the first sign-on.</summary>
    SignOnIsUnderWay = 21,

    /// <summary>Another passcode may be typed at once: the last one began no hold of the operators.</summary>
    PasscodeMayFollow = 22,

    /// <summary>
    /// An answer of the provider is complete, but the store takes no records, so that tries are forgotten with the
    /// power: the first minute after it has come must pass.
    /// </summary>
    AnswerMustWait = 23,

    /// <summary>The same amount was charged to this card within the last minute.</summary>
    SaleIsRepeated = 24,

    /// <summary>The service code of the card that was taken asks for a PIN.</summary>
    RepeatNeedsPin = 25,

    /// <summary>The question was shown, or a digit typed, less than a second ago.</summary>
    AnswerIsHasty = 26,

    /// <summary>An approval has stood on the display for less than 1.5 s.</summary>
    ApprovalIsNew = 27,
}
