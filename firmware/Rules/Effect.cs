namespace PosTerminal.Firmware.Rules;

/// <summary>What a transition does.</summary>
public enum Effect : byte
{
    /// <summary>Does nothing: the event has no meaning in this state.</summary>
    Ignore = 0,

    /// <summary>Refuses the event; nothing changes.</summary>
    Refuse = 1,

    /// <summary>Shows the idle prompt.</summary>
    ShowIdle = 2,

    /// <summary>Shows the idle prompt, unless the boot had something to tell.</summary>
    ShowStarted = 3,

    /// <summary>Says that the amount comes before the card.</summary>
    ShowAmountFirst = 4,

    /// <summary>Begins a sale with the first digit.</summary>
    StartAmount = 5,

    /// <summary>Adds a digit to the amount.</summary>
    AppendDigit = 6,

    /// <summary>Takes the last digit back.</summary>
    DropDigit = 7,

    /// <summary>Arms the reader and asks for the card.</summary>
    AskCard = 8,

    /// <summary>Tells why no sale can be made now.</summary>
    ReportBlocked = 9,

    /// <summary>Tells why this card may not be used.</summary>
    ReportCard = 10,

    /// <summary>Tells why no PIN may be typed for this card.</summary>
    ReportPinRefused = 11,

    /// <summary>Tells what was wrong with the swipe and asks again.</summary>
    ReportSwipe = 12,

    /// <summary>Ends the sale after the last failed swipe.</summary>
    GiveUpCard = 13,

    /// <summary>As <see cref="ReportSwipe"/>, for a swipe that only the cashier saw.</summary>
    ReportSilentSwipe = 14,

    /// <summary>As <see cref="GiveUpCard"/>, for a swipe that only the cashier saw.</summary>
    GiveUpSilentCard = 15,

    /// <summary>Asks for the PIN.</summary>
    AskPin = 16,

    /// <summary>Asks for the PIN again and says why.</summary>
    AskPinAgain = 17,

    /// <summary>Takes a PIN digit.</summary>
    TakePinDigit = 18,

    /// <summary>Zeroes the digits typed so far.</summary>
    ClearPin = 19,

    /// <summary>Says that the PIN is too short; not a try.</summary>
    ReportShortPin = 20,

    /// <summary>Takes the card and sends the sale; it needs no PIN.</summary>
    SendSaleWithoutPin = 21,

    /// <summary>Builds the PIN block, wipes the PIN and sends the sale.</summary>
    SendSale = 22,

    /// <summary>Books the approval.</summary>
    Approve = 23,

    /// <summary>Ends the sale with the issuer's reason.</summary>
    Decline = 24,

    /// <summary>Ends a sale that never left.</summary>
    ReportNotSent = 25,

    /// <summary>Queues a reversal, since no answer came in time.</summary>
    ReverseNoReply = 26,

    /// <summary>Queues a reversal, since the sale was cancelled after the request left.</summary>
    ReverseCancelled = 27,

    /// <summary>Says that the pending reversal is done.</summary>
    ReportReversed = 28,

    /// <summary>Says that the sale was cancelled before anything left.</summary>
    ReportCancelled = 29,

    /// <summary>Says that nobody typed or swiped in time.</summary>
    ReportTimeout = 30,

    /// <summary>Wipes the sale and shows the fault that stops the terminal.</summary>
    StopService = 31,

    /// <summary>Asks an operator for the passcode.</summary>
    AskPasscode = 32,

    /// <summary>Takes a digit of a passcode or of an unlock code.</summary>
    TakeCodeDigit = 33,

    /// <summary>Zeroes the digits typed so far.</summary>
    ClearCode = 34,

    /// <summary>Makes the attempt durable, then begins the check of the passcode.</summary>
    CheckPasscode = 35,

    /// <summary>Says that the passcode is wrong and asks again.</summary>
    ReportPasscode = 36,

    /// <summary>Says that the operators are held.</summary>
    ReportOperatorsHeld = 37,

    /// <summary>Shows what became of the last sale.</summary>
    ShowLastSale = 38,

    /// <summary>Opens a challenge, or shows the one that is open.</summary>
    ShowChallenge = 39,

    /// <summary>Says that nothing is locked.</summary>
    ReportNoLock = 40,

    /// <summary>Makes the answer durable, then checks it.</summary>
    CheckUnlockCode = 41,

    /// <summary>Says that the lock is lifted.</summary>
    ReportUnlocked = 42,

    /// <summary>Says that the answer is wrong; after the third the challenge is burnt.</summary>
    ReportWrongCode = 43,

    /// <summary>Leaves the service without a word.</summary>
    LeaveService = 44,

    /// <summary>Shows a page of the operator's menu.</summary>
    ShowMenuPage = 45,

    /// <summary>Queues a reversal, since a reply has a wrong authentication code.</summary>
    ReverseBadMac = 46,

    /// <summary>Wipes the sale, since the memory made no sense and nothing had left.</summary>
    Abort = 47,

    /// <summary>Queues a reversal, since the memory made no sense while a sale was out.</summary>
    ReverseAbnormal = 48,

    /// <summary>Shows a QR code for an amount.</summary>
    ShowQr = 49,

    /// <summary>Shows the fault that stops the terminal again, with what has become of the money.</summary>
    ShowStopped = 50,

    /// <summary>Shows what became of the last sale although a fault stops the terminal, and for 10 s.</summary>
    LookAtLastSale = 51,

    /// <summary>Takes up the service again: shows the sale that was charged or undone meanwhile, or the idle prompt.
    /// </summary>
    ResumeService = 52,

    /// <summary>Says that the answer of the provider is looked at when its time has come.</summary>
    KeepAnswer = 53,

    /// <summary>Takes the card and asks whether the same sale is meant once more.</summary>
    AskRepeat = 54,

    /// <summary>Asks for the PIN of a card that was taken before.</summary>
    AskPinOfRepeat = 55,

    /// <summary>Asks once more: digits belong to an amount or a PIN, and so does what ends them.</summary>
    AskRepeatAgain = 56,
}
