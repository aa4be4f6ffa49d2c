using PosTerminal.Firmware.Faults;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Counts PINs by the handle of the card, wrong ones and those without a verdict, and decides which card may be given a
/// PIN. It reads no clock: the same calls in the same order give the same answers, whether they come from the journal
/// or from sales.
/// </summary>
public sealed class TryGuard
{
    /// <summary>Number of wrong PINs from which on a card is held.</summary>
    public const int WrongPinsUntilHeld = 3;

    /// <summary>Number of PINs without a verdict from which on a card must wait.</summary>
    public const int SilentPinsUntilHeld = 6;

    /// <summary>Powered-on seconds after the last PIN for which a count and a hold last.</summary>
    public const long HoldSeconds = 24 * 3600;

    /// <summary>Most PIN entries in any hour.</summary>
    public const int EntriesPerHour = 120;

    private const long HourSeconds = 3600;

    /// <summary>Tries by handle.</summary>
    public readonly TryTable Table = new TryTable();

    // No card has it, and no other place with it: while it counts, every card waits.
    private readonly byte[] _everyCard = new byte[TryTable.HandleLength];

    private readonly long[] _entries = new long[EntriesPerHour];
    private int _entryCount;
    private int _nextEntry;
    private long _waitSeconds;

    /// <summary>Number of PIN entries that are remembered for the hourly limit.</summary>
    public int EntryCount => _entryCount;

    /// <summary>Powered-on second of a remembered entry; 0 is the oldest.</summary>
    public long EntryAt(int index) =>
        _entries[(_nextEntry - _entryCount + index + (2 * EntriesPerHour)) % EntriesPerHour];

    /// <summary>The fault that refuses this card a PIN now; None when it may be given one.</summary>
    public FaultCode RefusalOf(byte[] handle, long nowSeconds)
    {
        int place = Find(handle, nowSeconds);
        if (place >= 0 && Table.IsIssuerLockedAt(place))
        {
            return FaultCode.P603;
        }
        if (place >= 0 && IsHeldAt(place))
        {
            return FaultCode.P604;
        }
        _waitSeconds = SecondsToEntry(nowSeconds);
        int every = Find(_everyCard, nowSeconds);
        place = every >= 0 ? every : place;
        long placeSeconds = place < 0 ? SecondsToPlace(nowSeconds)
            : IsSilentAt(place) ? Table.LastSecondsAt(place) + HoldSeconds - nowSeconds : 0;
        _waitSeconds = placeSeconds > _waitSeconds ? placeSeconds : _waitSeconds;
        return _waitSeconds > 0 ? FaultCode.P609 : FaultCode.None;
    }

    /// <summary>Seconds until another PIN may leave, whatever the card; 0 or less when one may now.</summary>
    public long SecondsToEntry(long nowSeconds) =>
        _entryCount < EntriesPerHour ? 0 : EntryAt(0) + HourSeconds - nowSeconds;

    /// <summary>Seconds to wait, where the last refusal was P609.</summary>
    public long WaitSeconds => _waitSeconds;

    /// <summary>Counts a PIN of a card that is about to leave, as one without a verdict.</summary>
    public void RecordSent(byte[] handle, long nowSeconds)
    {
        RecordEntry(nowSeconds);
        int place = FindOrClaim(handle, nowSeconds);
        if (place >= 0)
        {
            Table.RaiseSilent(place, nowSeconds);
        }
    }

    /// <summary>Takes back the PIN that left last: there is a verdict, or it did not leave after all.</summary>
    public void TakeBack(byte[] handle)
    {
        int place = Table.IndexOf(handle);
        if (place >= 0)
        {
            Table.TakeBackSilent(place);
        }
    }

    /// <summary>Counts a PIN that is about to leave for the hourly limit.</summary>
    public void RecordEntry(long nowSeconds)
    {
        _entries[_nextEntry] = nowSeconds;
        _nextEntry = (_nextEntry + 1) % EntriesPerHour;
        _entryCount = _entryCount < EntriesPerHour ? _entryCount + 1 : EntriesPerHour;
    }

    /// <summary>Counts a PIN that was wrong; true when the card is held from now on.</summary>
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

    /// <summary>Notes that the issuer has locked the PIN of this card.</summary>
    public void RecordIssuerLock(byte[] handle, long nowSeconds)
    {
        int place = FindOrClaim(handle, nowSeconds);
        if (place >= 0)
        {
            Table.LockAt(place, nowSeconds);
        }
    }

    /// <summary>Forgets the tries of a card that the issuer approved with a PIN or the provider unlocked.</summary>
    public void Forgive(byte[] handle)
    {
        int place = Table.IndexOf(handle);
        if (place >= 0)
        {
            Table.FreeAt(place);
        }
    }

    /// <summary>Forgets all cards; each of them waits for 24 powered-on hours, or until the provider unlocks.</summary>
    public void ForgetCards(long nowSeconds)
    {
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            Table.FreeAt(place);
        }
        Table.Restore(_everyCard, 0, SilentPinsUntilHeld, false, nowSeconds);
    }

    /// <summary>Number of wrong PINs that count against a card now.</summary>
    public int TriesOf(byte[] handle, long nowSeconds)
    {
        int place = Find(handle, nowSeconds);
        return place < 0 ? 0 : Table.CountAt(place);
    }

    /// <summary>
    /// Overwrites the handle by that of the card that was held last or must wait last; false when there is none.
    /// </summary>
    public bool TryNewestHold(long nowSeconds, byte[] handle)
    {
        int newest = -1;
        for (int i = 0; i < TryTable.Capacity; i++)
        {
            bool isHeld = (IsHeldAt(i) || IsSilentAt(i)) && !IsOver(i, nowSeconds);
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

    private bool IsSilentAt(int place) => Table.SilentAt(place) >= SilentPinsUntilHeld;

    private bool IsOver(int place, long nowSeconds) =>
        nowSeconds - Table.LastSecondsAt(place) >= HoldSeconds;

    // A count or a hold is over 24 powered-on hours after the last wrong PIN.
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
        place = place >= 0 ? place : Table.Claim(handle, nowSeconds);
        if (place >= 0)
        {
            return place;
        }
        DropOver(nowSeconds);
        return Table.Claim(handle, nowSeconds);
    }

    // With a count in every place no other card could be counted, so it waits for the first that is over.
    private long SecondsToPlace(long nowSeconds)
    {
        long oldest = nowSeconds;
        for (int i = 0; i < TryTable.Capacity; i++)
        {
            if (!Table.IsUsedAt(i))
            {
                return 0;
            }
            oldest = Table.LastSecondsAt(i) < oldest ? Table.LastSecondsAt(i) : oldest;
        }
        return oldest + HoldSeconds - nowSeconds;
    }
}
