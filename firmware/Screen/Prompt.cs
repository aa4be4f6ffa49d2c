namespace PosTerminal.Firmware.Screen;

/// <summary>Texts of the terminal that are not faults.</summary>
public enum Prompt : byte
{
    /// <summary>After power-up.</summary>
    Starting = 0,

    /// <summary>Idle.</summary>
    EnterAmount = 1,

    /// <summary>A card came before the amount.</summary>
    AmountFirst = 2,

    /// <summary>The reader is armed.</summary>
    PresentCard = 3,

    /// <summary>The PIN is asked for.</summary>
    EnterPin = 4,

    /// <summary>One wrong PIN more ends the sale.</summary>
    LastTry = 5,

    /// <summary>Which keys do what.</summary>
    KeyHelp = 6,

    /// <summary>The issuer decides.</summary>
    PleaseWait = 7,

    /// <summary>Money moved.</summary>
    Approved = 8,

    /// <summary>The pending reversal is done.</summary>
    Reversed = 9,

    /// <summary>Money statement: it moved.</summary>
    Charged = 10,

    /// <summary>Money statement: it did not.</summary>
    NotCharged = 11,

    /// <summary>Money statement: unknown, being undone.</summary>
    Reversing = 12,

    /// <summary>Money statement: known after the next power-up.</summary>
    BeingChecked = 13,

    /// <summary>No statement.</summary>
    None = 14,

    /// <summary>An operator's passcode is asked for.</summary>
    EnterPasscode = 15,

    /// <summary>The operators are held.</summary>
    Locked = 16,

    /// <summary>There is nothing that the provider could unlock.</summary>
    NothingLocked = 17,

    /// <summary>The lock is lifted.</summary>
    Unlocked = 18,

    /// <summary>The unlock code is wrong.</summary>
    WrongCode = 19,

    /// <summary>The provider's answer is asked for.</summary>
    EnterUnlockCode = 20,

    /// <summary>The operator's menu.</summary>
    LastSale = 21,

    /// <summary>There is nothing to show: no sale yet, or no fault.</summary>
    Nothing = 22,

    /// <summary>Which key pays by QR code.</summary>
    QrKey = 23,

    /// <summary>A QR code is shown; at most 8 cells.</summary>
    ScanQr = 24,

    /// <summary>Which key ends the QR code; at most 8 cells.</summary>
    QrDone = 25,

    /// <summary>The operator's menu: faults that last.</summary>
    Faults = 26,

    /// <summary>The operator's menu: the last faults.</summary>
    LastFaults = 27,

    /// <summary>The operator's menu: the self test found nothing.</summary>
    SelfTestPassed = 28,

    /// <summary>All that was pending here has been handed over to the standby terminal.</summary>
    HandedOver = 29,

    /// <summary>The block for the standby terminal could not be written.</summary>
    NotHandedOver = 30,

    /// <summary>This terminal has taken over what was pending on another one.</summary>
    TakenOver = 31,

    /// <summary>The block was refused: cut, not sealed by this merchant, or taken before.</summary>
    NotTakenOver = 32,

    /// <summary>A page of the menu that an operator may not use.</summary>
    SupervisorOnly = 33,

    /// <summary>
    /// Which keys do what while a card is awaited; one of them reports a swipe that the reader did not notice.
    /// </summary>
    CardHelp = 34,

    /// <summary>Unit of a short wait, behind a number.</summary>
    Seconds = 35,

    /// <summary>Unit of a long wait, behind a number.</summary>
    Minutes = 36,

    /// <summary>Unit of a wait of more than 99 min, behind a number.</summary>
    Hours = 37,

    /// <summary>A press was lost: press the key again.</summary>
    KeyLost = 38,

    /// <summary>The provider settles a sale by hand; the number of the terminal that sold follows.</summary>
    Settle = 39,

    /// <summary>Why a block was not taken or handed over, by the number of the result: it cannot be read.</summary>
    BlockUnreadable = 40,

    /// <summary>It was changed, or comes from another merchant.</summary>
    WrongSeal = 41,

    /// <summary>This terminal wrote it.</summary>
    OwnBlock = 42,

    /// <summary>It was taken over before.</summary>
    TakenBefore = 43,

    /// <summary>A reversal is pending here.</summary>
    ReversingHere = 44,

    /// <summary>It does not list what this terminal has handed over.</summary>
    NotReturned = 45,

    /// <summary>More cards or terminals than can be remembered.</summary>
    NoRoom = 46,

    /// <summary>The journal takes no records now.</summary>
    NotNow = 47,

    /// <summary>A write failed.</summary>
    NotDurable = 48,

    /// <summary>No swipe could be read, and the sale is over; no reason of a block has this number.</summary>
    CardNotRead = 49,

    /// <summary>The host of the sale is in no line of this terminal.</summary>
    UnknownHost = 50,

    /// <summary>The terminal's own lock of a card is lifted; the bank may have locked it too.</summary>
    BankMayHold = 51,

    /// <summary>A supervisor has allowed sales at this place and hour.</summary>
    PlaceAllowed = 52,

    /// <summary>The access point is another one.</summary>
    RouterChanged = 53,

    /// <summary>The same amount was charged to the same card a moment ago.</summary>
    SameSaleAgain = 54,
}
