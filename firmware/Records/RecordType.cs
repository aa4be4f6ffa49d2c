namespace PosTerminal.Firmware.Records;

/// <summary>
/// Kinds of records. The type named with each lays out its bytes; where none is named, <see cref="JournalRecord"/> says
/// all. Numbers are never reused: they lie in flash.
/// </summary>
public enum RecordType : byte
{
    /// <summary>A sale is about to leave (<see cref="InFlightRecord"/>).</summary>
    InFlight = 1,

    /// <summary>A sale has ended (<see cref="OutcomeRecord"/>).</summary>
    Outcome = 2,

    /// <summary>
    /// The issuer has undone a sale: trace number and amount; one that another terminal sold as
    /// <see cref="MovedReversal"/>.
    /// </summary>
    Reversed = 3,

    /// <summary>Time passed with the power on (<see cref="PowerOnRecord"/>).</summary>
    PowerOn = 4,

    /// <summary>The tries of a card (<see cref="TriesRecord"/>); of former versions those of a secret too.</summary>
    Tries = 5,

    /// <summary>The last sale and the counters (<see cref="CountersRecord"/>).</summary>
    Counters = 6,

    /// <summary>A PIN entry of the last hour (<see cref="EntryRecord"/>).</summary>
    Entry = 7,

    /// <summary>A passcode is about to be checked: nothing more.</summary>
    PasscodeTry = 8,

    /// <summary>A passcode was right (<see cref="PasscodeResultRecord"/>).</summary>
    PasscodeResult = 9,

    /// <summary>A challenge is open (<see cref="ChallengeRecord"/>).</summary>
    Challenge = 10,

    /// <summary>An answer to the challenge is about to be checked: nothing more.</summary>
    ChallengeTry = 11,

    /// <summary>The challenge is spent (<see cref="ChallengeEndRecord"/>).</summary>
    ChallengeEnd = 12,

    /// <summary>Dates, the highest manifest epoch, and the lock (<see cref="HighestRecord"/>).</summary>
    Highest = 13,

    /// <summary>The terminal is locked, or free again (<see cref="LockRecord"/>).</summary>
    Lock = 14,

    /// <summary>The software failed and the device starts anew: nothing more.</summary>
    Crash = 15,

    /// <summary>This terminal's last hand-over (<see cref="HandOverRecord"/>).</summary>
    HandOver = 16,

    /// <summary>The reversal that goes or came with a hand-over (<see cref="Records.MovedReversal"/>).</summary>
    MovedReversal = 17,

    /// <summary>A hand-over of another terminal that was taken over (<see cref="TakenRecord"/>).</summary>
    Taken = 18,

    /// <summary>Keys up to a counter may be used from now on (<see cref="KeysRecord"/>).</summary>
    Keys = 19,

    /// <summary>
    /// Who makes the sales that follow: number of the initial key (0 to 7), of the terminal (8 to 15) and of the
    /// merchant (16 to 30). It has no time; written when it differs from the one before.
    /// </summary>
    Seller = 20,

    /// <summary>The last sale once more, in a snapshot: as <see cref="InFlight"/>, but it has ended.</summary>
    LastSale = 21,

    /// <summary>Who made the sale of the <see cref="MovedReversal"/> that follows; it has no time.</summary>
    MovedSeller = 22,

    /// <summary>The tries of a service secret (<see cref="SecretRecord"/>).</summary>
    Secret = 23,

    /// <summary>The provider has settled a sale by hand (<see cref="SettledRecord"/>).</summary>
    Settled = 24,

    /// <summary>The host knows of that settlement: nothing more.</summary>
    SettlementTold = 25,

    /// <summary>The last sale's reversal, computed before (<see cref="FinishedReversal"/>); it has no time.</summary>
    Finished = 26,
}
