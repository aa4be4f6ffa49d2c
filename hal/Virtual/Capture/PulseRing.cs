using System;

namespace PosTerminal.Hal.Virtual.Capture;

/// <summary>Finished bursts in order; one that does not fit is lost, as in the driver's ring buffer.</summary>
internal sealed class PulseRing
{
    private const int MaxBursts = 8;

    private readonly ushort[] _durations;
    private readonly int[] _kept = new int[MaxBursts];
    private readonly int[] _total = new int[MaxBursts];
    private int _bursts;
    private int _used;

    internal PulseRing(int capacity)
    {
        _durations = new ushort[capacity];
    }

    internal void Add(ushort[] durations, int kept, int total)
    {
        if (kept == 0 || _bursts == MaxBursts || _used + kept > _durations.Length)
        {
            return;
        }

        Array.Copy(durations, 0, _durations, _used, kept);
        _kept[_bursts] = kept;
        _total[_bursts] = total;
        _used += kept;
        _bursts++;
    }

    /// <summary>Moves the oldest burst out; what the target holds beyond it is zeroed.</summary>
    internal int Take(ushort[] target)
    {
        if (_bursts == 0)
        {
            return 0;
        }

        int kept = _kept[0];
        int total = _total[0];
        int copied = kept < target.Length ? kept : target.Length;
        Array.Copy(_durations, 0, target, 0, copied);
        Array.Clear(target, copied, target.Length - copied);
        DropFirst(kept);
        bool lost = total > kept;
        return lost && total <= target.Length ? target.Length + 1 : total;
    }

    internal void Clear()
    {
        Array.Clear(_durations, 0, _durations.Length);
        _bursts = 0;
        _used = 0;
    }

    private void DropFirst(int kept)
    {
        Array.Copy(_durations, kept, _durations, 0, _used - kept);
        Array.Clear(_durations, _used - kept, kept);
        _used -= kept;
        _bursts--;
        Array.Copy(_kept, 1, _kept, 0, _bursts);
        Array.Copy(_total, 1, _total, 0, _bursts);
    }
}
