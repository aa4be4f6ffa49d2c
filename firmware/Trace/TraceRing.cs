namespace PosTerminal.Firmware.Trace;

/// <summary>
/// The last 64 events, oldest first. An entry holds numbers only, so that no secret can get in. A reader follows
/// <see cref="NextSequence"/> and fetches the entries that are new.
/// </summary>
public sealed class TraceRing
{
    /// <summary>Number of entries that are kept.</summary>
    public const int Capacity = 64;

    private readonly long[] _timeMs = new long[Capacity];
    private readonly byte[] _kind = new byte[Capacity];
    private readonly long[] _first = new long[Capacity];
    private readonly long[] _second = new long[Capacity];

    private readonly int[] _counts = new int[(int)TraceKind.SaleSettled + 1];
    private long _nextSequence;

    /// <summary>Number that the next entry will get; the first entry ever is 0.</summary>
    public long NextSequence => _nextSequence;

    /// <summary>Number of the oldest entry that is kept.</summary>
    public long OldestSequence => _nextSequence > Capacity ? _nextSequence - Capacity : 0;

    /// <summary>Terminal time of an entry in ms.</summary>
    public long TimeMsAt(long sequence) => _timeMs[IndexOf(sequence)];

    /// <summary>Kind of an entry.</summary>
    public TraceKind KindAt(long sequence) => (TraceKind)_kind[IndexOf(sequence)];

    /// <summary>First value of an entry.</summary>
    public long FirstAt(long sequence) => _first[IndexOf(sequence)];

    /// <summary>Second value of an entry.</summary>
    public long SecondAt(long sequence) => _second[IndexOf(sequence)];

    /// <summary>How many entries of a kind have been written since power-up.</summary>
    public int CountOf(TraceKind kind) => _counts[(int)kind];

    /// <summary>Writes an entry in place of the oldest.</summary>
    public void Write(long timeMs, TraceKind kind, long first, long second)
    {
        int index = IndexOf(_nextSequence);
        _timeMs[index] = timeMs;
        _kind[index] = (byte)kind;
        _first[index] = first;
        _second[index] = second;
        _nextSequence++;
        _counts[(int)kind]++;
    }

    private static int IndexOf(long sequence) => (int)(sequence % Capacity);
}
