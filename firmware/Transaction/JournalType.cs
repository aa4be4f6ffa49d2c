namespace PosTerminal.Firmware.Transaction;

/// <summary>Types of journal records. Numbers are never reused: they lie in flash.</summary>
public enum JournalType : byte
{
    /// <summary>
    /// A sale is about to leave: Stan, AmountMinor, Handle, Counter (of its keys), Count (PINs sent, 0 without).
    /// </summary>
    InFlight = 1,

    /// <summary>A sale has ended: Stan, AmountMinor, Handle, Kind (outcome), Code (fault or reversal reason).</summary>
    Outcome = 2,

    /// <summary>The issuer has undone a sale: Stan, AmountMinor.</summary>
    Reversed = 3,

    /// <summary>Time passed with the power on: Seconds, Kind (1 at a start after a failure, else 0).</summary>
    PowerOn = 4,

    /// <summary>Snapshot of a card's or operator's tries: Handle, Count, Kind (lock), Counter (window begin).</summary>
    Tries = 5,

    /// <summary>Snapshot of the counters: Stan, Counter (highest of keys), Count (epoch).</summary>
    Counters = 6,

    /// <summary>Snapshot of a PIN entry for the rate limit: Seconds alone.</summary>
    Entry = 7,

    /// <summary>A passcode is about to be checked: Handle.</summary>
    PasscodeTry = 8,

    /// <summary>A passcode was checked: Handle, Kind (1 right, 0 wrong).</summary>
    PasscodeResult = 9,

    /// <summary>A challenge is open: Counter (challenge), Handle, Count (epoch).</summary>
    Challenge = 10,

    /// <summary>An answer to the challenge is about to be checked.</summary>
    ChallengeTry = 11,

    /// <summary>The challenge is spent: Handle, Kind (1 lock lifted, 0 burnt), Count (next epoch).</summary>
    ChallengeEnd = 12,

    /// <summary>The highest date and manifest epoch so far: Counter (YYMMDD), Count (epoch), Code (as Lock).</summary>
    Highest = 13,

    /// <summary>The terminal is locked, or free again: Code (fault, 0 for free).</summary>
    Lock = 14,

    /// <summary>The software failed and the device starts anew.</summary>
    Crash = 15,

    /// <summary>
    /// This terminal's last hand-over: Count (its number), Counter (its second), Kind (1 handed over, 0 no more).
    /// </summary>
    HandOver = 16,

    /// <summary>
    /// Snapshot of a reversal that goes or came with a hand-over: Handle (number of the terminal that sold), Stan,
    /// AmountMinor, Code (reason, 0 for no reversal).
    /// </summary>
    MovedReversal = 17,

    /// <summary>Snapshot of a hand-over that was taken over: Handle (terminal number), Count (its number).</summary>
    Taken = 18,

    /// <summary>Keys up to a counter may be used from now on: Counter.</summary>
    Keys = 19,
}
