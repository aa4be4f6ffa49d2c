using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Tries by handle, one place for each card, 13 bytes a place. No card ever loses its place to another: where all are
/// taken, a card without a place waits.
/// </summary>
public sealed class TryTable
{
    /// <summary>Number of cards that a terminal remembers.</summary>
    public const int Capacity = 512;

    internal const int HandleLength = 8;
    private const int UsedMark = 0x80;
    private const int LockMark = 0x40;
    private const int SilentShift = 3;
    private const int CountMask = 7;

    private readonly byte[] _handles = new byte[Capacity * HandleLength];
    private readonly byte[] _marks = new byte[Capacity];
    private readonly uint[] _lastSeconds = new uint[Capacity];

    /// <summary>True when a place belongs to a card.</summary>
    public bool IsUsedAt(int place) => _marks[place] != 0;

    /// <summary>True when the issuer has locked the PIN of the card at a place.</summary>
    public bool IsIssuerLockedAt(int place) => (_marks[place] & LockMark) != 0;

    /// <summary>Number of wrong PINs of the card at a place, 0 to 3; 3 stands for more too.</summary>
    public int CountAt(int place) => _marks[place] & CountMask;

    /// <summary>Number of PINs of the card at a place that left and got no verdict, 0 to 6.</summary>
    public int SilentAt(int place) => (_marks[place] >> SilentShift) & CountMask;

    /// <summary>Powered-on second of the last PIN or lock of the card at a place.</summary>
    public long LastSecondsAt(int place) => _lastSeconds[place];

    /// <summary>Number of places that belong to a card.</summary>
    public int CountUsed()
    {
        int count = 0;
        for (int place = 0; place < Capacity; place++)
        {
            count += _marks[place] != 0 ? 1 : 0;
        }
        return count;
    }

    /// <summary>Copies the handle of the card at a place.</summary>
    public void CopyHandle(int place, byte[] handle) =>
        Array.Copy(_handles, place * HandleLength, handle, 0, HandleLength);

    /// <summary>Place of a card counted from 0, -1 when it has none.</summary>
    public int IndexOf(byte[] handle)
    {
        for (int place = 0; place < Capacity; place++)
        {
            // Handles are codes under a key: that the first byte is another one tells nothing of a card.
            if (_marks[place] != 0 && _handles[place * HandleLength] == handle[0]
                && ConstantTime.AreEqual(_handles, place * HandleLength, handle, 0, HandleLength))
            {
                return place;
            }
        }
        return -1;
    }

    /// <summary>Gives a card a free place.</summary>
    /// <param name="handle">Handle of a card that has no place.</param>
    /// <param name="nowSeconds">Powered-on seconds now.</param>
    /// <returns>The place, -1 when none is free.</returns>
    public int Claim(byte[] handle, long nowSeconds)
    {
        for (int place = 0; place < Capacity; place++)
        {
            if (_marks[place] == 0)
            {
                _marks[place] = UsedMark;
                _lastSeconds[place] = (uint)nowSeconds;
                Array.Copy(handle, 0, _handles, place * HandleLength, HandleLength);
                return place;
            }
        }
        return -1;
    }

    /// <summary>Counts one wrong PIN of the card at a place.</summary>
    public void Count(int place, long nowSeconds)
    {
        _marks[place] += (byte)(CountAt(place) < TryGuard.WrongPinsUntilHeld ? 1 : 0);
        _lastSeconds[place] = (uint)nowSeconds;
    }

    /// <summary>Counts a PIN of the card at a place that is about to leave.</summary>
    public void RaiseSilent(int place, long nowSeconds)
    {
        _marks[place] += (byte)(SilentAt(place) < CountMask ? 1 << SilentShift : 0);
        _lastSeconds[place] = (uint)nowSeconds;
    }

    /// <summary>Takes back such a PIN; a card with no other count loses its place.</summary>
    public void TakeBackSilent(int place)
    {
        _marks[place] -= (byte)(SilentAt(place) > 0 ? 1 << SilentShift : 0);
        if (_marks[place] == UsedMark)
        {
            FreeAt(place);
        }
    }

    /// <summary>Notes that the issuer has locked the PIN of the card at a place.</summary>
    public void LockAt(int place, long nowSeconds)
    {
        _marks[place] |= LockMark;
        _lastSeconds[place] = (uint)nowSeconds;
    }

    /// <summary>Forgets the card at a place.</summary>
    public void FreeAt(int place)
    {
        Array.Clear(_handles, place * HandleLength, HandleLength);
        _marks[place] = 0;
        _lastSeconds[place] = 0;
    }

    /// <summary>
    /// Adds tries of a card. Where the card has tries already, the higher counts, the lock of either and the later time
    /// stay.
    /// </summary>
    public void Restore(byte[] handle, int count, int silent, bool isLocked, long lastSeconds)
    {
        int place = IndexOf(handle);
        place = place >= 0 ? place : Claim(handle, lastSeconds);
        if (place >= 0)
        {
            int counts = Highest(count, CountAt(place), TryGuard.WrongPinsUntilHeld);
            counts |= Highest(silent, SilentAt(place), CountMask) << SilentShift;
            bool isAnyLocked = isLocked || IsIssuerLockedAt(place);
            _marks[place] = (byte)(UsedMark | counts | (isAnyLocked ? LockMark : 0));
            _lastSeconds[place] = (uint)(lastSeconds > LastSecondsAt(place) ? lastSeconds : LastSecondsAt(place));
        }
    }

    private static int Highest(int one, int other, int most)
    {
        int highest = one > other ? one : other;
        return highest < most ? highest : most;
    }
}
