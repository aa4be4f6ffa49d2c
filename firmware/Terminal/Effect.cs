namespace PosTerminal.Firmware.Terminal;

/// <summary>What a transition does.</summary>
public enum Effect : byte
{
    /// <summary>Silently nothing: the event has no meaning here.</summary>
    Ignore = 0,

    /// <summary>The event is refused; nothing changes.</summary>
    Refuse = 1,

    /// <summary>Shows the idle prompt.</summary>
    ShowIdle = 2,

    /// <summary>Says that the amount comes before the card.</summary>
    ShowAmountFirst = 3,

    /// <summary>Begins a sale with the first digit.</summary>
    StartAmount = 4,

    /// <summary>Adds a digit to the amount.</summary>
    AppendDigit = 5,

    /// <summary>Takes the last digit back.</summary>
    DropDigit = 6,

    /// <summary>Arms the reader and asks for the card.</summary>
    AskCard = 7,

    /// <summary>Tells why no sale can be made now.</summary>
    ReportBlocked = 8,

    /// <summary>Tells why this card may not be used.</summary>
    ReportCard = 9,

    /// <summary>Tells what was wrong with the swipe and asks again.</summary>
    ReportSwipe = 10,

    /// <summary>Ends the sale after the last failed swipe.</summary>
    GiveUpCard = 11,

    /// <summary>As <see cref="ReportSwipe"/>, for a swipe that only the cashier saw.</summary>
    ReportSilentSwipe = 12,

    /// <summary>As <see cref="GiveUpCard"/>, for a swipe that only the cashier saw.</summary>
    GiveUpSilentCard = 13,

    /// <summary>Asks for the PIN.</summary>
    AskPin = 14,

    /// <summary>Asks for the PIN again and says why.</summary>
    AskPinAgain = 15,

    /// <summary>Takes a PIN digit.</summary>
    TakePinDigit = 16,

    /// <summary>Zeroes the digits typed so far.</summary>
    ClearPin = 17,

    /// <summary>Says that the PIN is too short; not a try.</summary>
    ReportShortPin = 18,

    /// <summary>Takes the card and sends the sale; it needs no PIN.</summary>
    SendSaleWithoutPin = 19,

    /// <summary>Builds the PIN block, wipes the PIN and sends the sale.</summary>
    SendSale = 20,

    /// <summary>Books the approval.</summary>
    Approve = 21,

    /// <summary>Ends the sale with the issuer's reason.</summary>
    Decline = 22,

    /// <summary>Ends a sale that never left.</summary>
    ReportNotSent = 23,

    /// <summary>No answer in time: queues a reversal.</summary>
    ReverseNoReply = 24,

    /// <summary>Cancelled after the request left: queues a reversal.</summary>
    ReverseCancelled = 25,

    /// <summary>Says that the pending reversal is done.</summary>
    ReportReversed = 26,

    /// <summary>Cancelled before anything left.</summary>
    ReportCancelled = 27,

    /// <summary>Nobody typed or swiped in time.</summary>
    ReportTimeout = 28,

    /// <summary>Wipes the sale and shows the fault that stops the terminal.</summary>
    StopService = 29,
}
