using System;

namespace PosTerminal.Firmware.CardOrReader;

/// <summary>
/// Remembers by handle how the swipes of the last 32 cards went. Swipes of earlier sales count half, so that a card
/// that comes often does not outvote the others.
/// </summary>
public sealed class CardMemory
{
    private const int Capacity = 32;
    private const int HandleLength = 8;

    private readonly byte[] _handles = new byte[Capacity * HandleLength];
    private readonly byte[] _counts = new byte[Capacity * SwipeEvidence.KindCount];
    private int _count;
    private int _next;

    /// <summary>Writes how the earlier swipes of a card went; all 0 when it is not known.</summary>
    /// <param name="handle">8 bytes.</param>
    /// <param name="counts">Swipes of each kind, overwritten.</param>
    public void Recall(byte[] handle, byte[] counts)
    {
        int place = IndexOf(handle);
        for (int kind = 0; kind < SwipeEvidence.KindCount; kind++)
        {
            counts[kind] = place < 0 ? (byte)0 : _counts[place * SwipeEvidence.KindCount + kind];
        }
    }

    /// <summary>Stores the swipes of a card; a new card takes the place of the oldest.</summary>
    /// <param name="handle">8 bytes.</param>
    /// <param name="counts">All its swipes of each kind.</param>
    public void Keep(byte[] handle, byte[] counts)
    {
        int place = IndexOf(handle);
        if (place < 0)
        {
            place = _next;
            _next = (_next + 1) % Capacity;
            _count = _count < Capacity ? _count + 1 : Capacity;
            Array.Copy(handle, 0, _handles, place * HandleLength, HandleLength);
        }
        for (int kind = 0; kind < SwipeEvidence.KindCount; kind++)
        {
            _counts[place * SwipeEvidence.KindCount + kind] = (byte)((counts[kind] + 1) / 2);
        }
    }

    /// <summary>Zeroes the handles: the key that made them is gone, and no card will be known by one again.</summary>
    public void Forget() => Array.Clear(_handles, 0, _handles.Length);

    private int IndexOf(byte[] handle)
    {
        for (int place = 0; place < _count; place++)
        {
            int start = place * HandleLength;
            int same = 0;
            while (same < HandleLength && _handles[start + same] == handle[same])
            {
                same++;
            }
            if (same == HandleLength)
            {
                return place;
            }
        }
        return -1;
    }
}
