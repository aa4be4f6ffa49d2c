namespace PosTerminal.Hal.Jig;

/// <summary>
/// A waveform as the RMT transmitter takes it: items of 4 bytes, two levels each, a duration of 15 bits in us with the
/// level in bit 15. A level that lasts longer is several of the same. It begins with the change away from the idle
/// level.
/// </summary>
public sealed class WaveBuffer
{
    /// <summary>Most levels: 4 memory blocks of 64 items would hold 512; the driver refills, so there may be more.
    /// </summary>
    public const int MostLevels = 2048;

    /// <summary>Longest duration that a level holds, in us.</summary>
    public const int MostTicks = 32_767;

    private const int LevelBytes = 2;
    private const int LevelBit = 0x80;

    private bool _level;
    private readonly byte[] _bytes = new byte[MostLevels * LevelBytes];
    private int _count;
    private int _intervals;
    private long _lengthUs;

    /// <summary>The items; behind them what older ones left.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Levels in it.</summary>
    public int Count => _count;

    /// <summary>Intervals that were added.</summary>
    public int Intervals => _intervals;

    /// <summary>All of them together in us.</summary>
    public long LengthUs => _lengthUs;

    /// <summary>Bytes of the items, with a level of no duration at the end where they are an odd number.</summary>
    public int ByteCount => (_count + (_count & 1)) * LevelBytes;

    /// <summary>Begins anew.</summary>
    /// <param name="isIdleHigh">The level before the first change.</param>
    public void Begin(bool isIdleHigh)
    {
        _count = 0;
        _intervals = 0;
        _lengthUs = 0;
        _level = !isIdleHigh;
    }

    /// <summary>Adds the time from one change to the next; false when it is none or there is no room.</summary>
    public bool TryAdd(long us)
    {
        long pieces = (us + MostTicks - 1) / MostTicks;
        if (us <= 0 || pieces > MostLevels - _count)
        {
            return false;
        }
        _intervals++;
        _lengthUs += us;
        while (us > 0)
        {
            int piece = us < MostTicks ? (int)us : MostTicks;
            Put(piece);
            us -= piece;
        }
        _level = !_level;
        return true;
    }

    private void Put(int ticks)
    {
        int at = _count * LevelBytes;
        _bytes[at] = (byte)ticks;
        _bytes[at + 1] = (byte)((ticks >> 8) | (_level ? LevelBit : 0));
        _count++;
        if ((_count & 1) != 0 && _count < MostLevels)
        {
            _bytes[at + 2] = 0;
            _bytes[at + 3] = (byte)(_level ? 0 : LevelBit);
        }
    }
}
