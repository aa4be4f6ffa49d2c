using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Counts wrong PINs by card handle and decides who may type one. It holds no state of its own making: the same
/// calls in the same order, from the journal or from life, give the same answers.
/// </summary>
public sealed class TryGuard
{
    /// <summary>Confirmed wrong PINs that hold a card.</summary>
    public const int WrongPinsUntilHeld = 3;

    /// <summary>Powered-on seconds after the last wrong PIN for which a count and a hold last.</summary>
    public const long HoldSeconds = 24 * 3600;

    /// <summary>PIN entries in any hour, at most.</summary>
    public const int EntriesPerHour = 120;

    private const long HourSeconds = 3600;

    /// <summary>Cards that are known.</summary>
    public readonly TryTable Table = new TryTable(TryTable.Capacity);

    private readonly long[] _entries = new long[EntriesPerHour];
    private int _entryCount;
    private int _nextEntry;

    /// <summary>Entries that are remembered for the rate limit.</summary>
    public int EntryCount => _entryCount;

    /// <summary>Time of an entry, oldest first.</summary>
    public long EntryAt(int index) =>
        _entries[(_nextEntry - _entryCount + index + (2 * EntriesPerHour)) % EntriesPerHour];

    /// <summary>Why this card may not be given a PIN now; None when it may.</summary>
    public FaultCode RefusalOf(byte[] handle, long nowSeconds)
    {
        int place = Find(handle, nowSeconds);
        if (place >= 0 && Table.IsIssuerLockedAt(place))
        {
            return FaultCode.P603;
        }
        bool isHeld = place >= 0 ? IsHeldAt(place) : IsFull(nowSeconds);
        if (isHeld)
        {
            return FaultCode.P604;
        }
        return WaitSeconds(nowSeconds) > 0 ? FaultCode.P609 : FaultCode.None;
    }

    /// <summary>Seconds until another PIN may be typed at all; 0 when one may be.</summary>
    public long WaitSeconds(long nowSeconds)
    {
        long wait = _entryCount < EntriesPerHour ? 0 : EntryAt(0) + HourSeconds - nowSeconds;
        return wait > 0 ? wait : 0;
    }

    /// <summary>A PIN is about to leave.</summary>
    public void RecordEntry(long nowSeconds)
    {
        _entries[_nextEntry] = nowSeconds;
        _nextEntry = (_nextEntry + 1) % EntriesPerHour;
        _entryCount = _entryCount < EntriesPerHour ? _entryCount + 1 : EntriesPerHour;
    }

    /// <summary>A PIN was wrong, or was lost in a power cut; true when the card is held from now on.</summary>
    public bool RecordWrong(byte[] handle, long nowSeconds)
    {
        int place = FindOrClaim(handle, nowSeconds);
        if (place < 0)
        {
            return true;
        }
        Table.Count(place, nowSeconds);
        return IsHeldAt(place);
    }

    /// <summary>The issuer says that it has locked the PIN of this card.</summary>
    public void RecordIssuerLock(byte[] handle, long nowSeconds)
    {
        int place = FindOrClaim(handle, nowSeconds);
        if (place >= 0)
        {
            Table.LockAt(place, nowSeconds);
        }
    }

    /// <summary>The issuer approved this card, or the provider unlocked it.</summary>
    public void Forgive(byte[] handle)
    {
        int place = Table.IndexOf(handle);
        if (place >= 0)
        {
            Table.FreeAt(place);
        }
    }

    /// <summary>Wrong PINs that count against a card now.</summary>
    public int TriesOf(byte[] handle, long nowSeconds)
    {
        int place = Find(handle, nowSeconds);
        return place < 0 ? 0 : Table.CountAt(place);
    }

    /// <summary>Overwrites the handle by that of the hold begun last; false when no card is held.</summary>
    public bool TryNewestHold(long nowSeconds, byte[] handle)
    {
        int newest = -1;
        for (int i = 0; i < TryTable.Capacity; i++)
        {
            bool isHeld = Table.IsUsedAt(i) && IsHeldAt(i) && !IsOver(i, nowSeconds);
            if (isHeld && (newest < 0 || Table.LastSecondsAt(i) >= Table.LastSecondsAt(newest)))
            {
                newest = i;
            }
        }
        if (newest >= 0)
        {
            Table.CopyHandle(newest, handle);
        }
        return newest >= 0;
    }

    /// <summary>Frees every place whose count or hold is over.</summary>
    public void DropOver(long nowSeconds)
    {
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            if (Table.IsUsedAt(place) && IsOver(place, nowSeconds))
            {
                Table.FreeAt(place);
            }
        }
    }

    private bool IsHeldAt(int place) => Table.CountAt(place) >= WrongPinsUntilHeld;

    private bool IsOver(int place, long nowSeconds) =>
        nowSeconds - Table.LastSecondsAt(place) >= HoldSeconds;

    // A count that is a day old is over, as is a hold; time runs only while the power is on.
    private int Find(byte[] handle, long nowSeconds)
    {
        int place = Table.IndexOf(handle);
        if (place >= 0 && IsOver(place, nowSeconds))
        {
            Table.FreeAt(place);
            return -1;
        }
        return place;
    }

    private int FindOrClaim(byte[] handle, long nowSeconds)
    {
        int place = Find(handle, nowSeconds);
        place = place >= 0 ? place : Table.Claim(handle, nowSeconds, WrongPinsUntilHeld);
        if (place >= 0)
        {
            return place;
        }
        DropOver(nowSeconds);
        return Table.Claim(handle, nowSeconds, WrongPinsUntilHeld);
    }

    // With a hold in every place nobody else could be counted, so nobody else may try.
    private bool IsFull(long nowSeconds)
    {
        for (int i = 0; i < TryTable.Capacity; i++)
        {
            bool isFirm = Table.IsUsedAt(i) && (IsHeldAt(i) || Table.IsIssuerLockedAt(i));
            if (!isFirm || IsOver(i, nowSeconds))
            {
                return false;
            }
        }
        return true;
    }
}
