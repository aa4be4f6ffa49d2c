using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Tries by handle, one place for each card. A card that is held or locked never loses its place to another.
/// </summary>
public sealed class TryTable
{
    /// <summary>Number of cards that a terminal remembers.</summary>
    public const int Capacity = 64;

    private const int HandleLength = 8;
    private const int HighestCount = 255;

    private readonly byte[] _handles;
    private readonly byte[] _counts;
    private readonly byte[] _silent;
    private readonly bool[] _isUsed;
    private readonly bool[] _isLocked;
    private readonly long[] _lastSeconds;

    /// <summary>A table with a number of places.</summary>
    public TryTable(int capacity)
    {
        _handles = new byte[capacity * HandleLength];
        _counts = new byte[capacity];
        _silent = new byte[capacity];
        _isUsed = new bool[capacity];
        _isLocked = new bool[capacity];
        _lastSeconds = new long[capacity];
    }

    /// <summary>True when a place belongs to a card.</summary>
    public bool IsUsedAt(int place) => _isUsed[place];

    /// <summary>True when the issuer has locked the PIN of the card at a place.</summary>
    public bool IsIssuerLockedAt(int place) => _isLocked[place];

    /// <summary>Number of wrong PINs of the card at a place, 0 to 255.</summary>
    public int CountAt(int place) => _counts[place];

    /// <summary>Number of PINs of the card at a place that left and got no verdict, 0 to 6.</summary>
    public int SilentAt(int place) => _silent[place];

    /// <summary>Powered-on second of the last PIN or lock of the card at a place.</summary>
    public long LastSecondsAt(int place) => _lastSeconds[place];

    /// <summary>Number of places that belong to no card.</summary>
    public int CountFree()
    {
        int count = 0;
        for (int place = 0; place < _counts.Length; place++)
        {
            count += _isUsed[place] ? 0 : 1;
        }
        return count;
    }

    /// <summary>Copies the handle of the card at a place.</summary>
    public void CopyHandle(int place, byte[] handle) =>
        Array.Copy(_handles, place * HandleLength, handle, 0, HandleLength);

    /// <summary>Place of a card counted from 0, -1 when it has none.</summary>
    public int IndexOf(byte[] handle)
    {
        for (int place = 0; place < _counts.Length; place++)
        {
            if (_isUsed[place] && ConstantTime.AreEqual(_handles, place * HandleLength, handle, 0, HandleLength))
            {
                return place;
            }
        }
        return -1;
    }

    /// <summary>Gives a card a place: a free one, else the stalest that is neither held nor locked.</summary>
    /// <param name="handle">Handle of a card that has no place.</param>
    /// <param name="nowSeconds">Powered-on seconds now.</param>
    /// <returns>The place, -1 when all are held or locked.</returns>
    public int Claim(byte[] handle, long nowSeconds)
    {
        int place = -1;
        for (int i = 0; i < _counts.Length; i++)
        {
            if (!IsFirmAt(i) && (place < 0 || IsBetter(i, place)))
            {
                place = i;
            }
        }
        if (place >= 0)
        {
            FreeAt(place);
            _isUsed[place] = true;
            _lastSeconds[place] = nowSeconds;
            Array.Copy(handle, 0, _handles, place * HandleLength, HandleLength);
        }
        return place;
    }

    /// <summary>Counts one wrong PIN of the card at a place.</summary>
    public void Count(int place, long nowSeconds)
    {
        if (_counts[place] < HighestCount)
        {
            _counts[place]++;
        }
        _lastSeconds[place] = nowSeconds;
    }

    /// <summary>Counts a PIN of the card at a place that is about to leave.</summary>
    public void RaiseSilent(int place, long nowSeconds)
    {
        _silent[place]++;
        _lastSeconds[place] = nowSeconds;
    }

    /// <summary>Takes back such a PIN; a card with no other count loses its place.</summary>
    public void TakeBackSilent(int place)
    {
        _silent[place] -= (byte)(_silent[place] > 0 ? 1 : 0);
        if (_silent[place] + _counts[place] == 0 && !_isLocked[place])
        {
            FreeAt(place);
        }
    }

    /// <summary>Notes that the issuer has locked the PIN of the card at a place.</summary>
    public void LockAt(int place, long nowSeconds)
    {
        _isLocked[place] = true;
        _lastSeconds[place] = nowSeconds;
    }

    /// <summary>Forgets the card at a place.</summary>
    public void FreeAt(int place)
    {
        Array.Clear(_handles, place * HandleLength, HandleLength);
        _counts[place] = 0;
        _silent[place] = 0;
        _isUsed[place] = false;
        _isLocked[place] = false;
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
            _silent[place] = (byte)(silent > _silent[place] ? silent : _silent[place]);
            _counts[place] = (byte)(count > _counts[place] ? count : _counts[place]);
            _isLocked[place] |= isLocked;
            _lastSeconds[place] = lastSeconds > _lastSeconds[place] ? lastSeconds : _lastSeconds[place];
        }
    }

    /// <summary>True for a place whose card must not be given a PIN.</summary>
    public bool IsFirmAt(int place) => _isUsed[place] && (_isLocked[place]
        || _counts[place] >= TryGuard.WrongPinsUntilHeld || _silent[place] >= TryGuard.SilentPinsUntilHeld);

    private bool IsBetter(int place, int than) =>
        _isUsed[place] != _isUsed[than] ? !_isUsed[place] : _lastSeconds[place] < _lastSeconds[than];
}
