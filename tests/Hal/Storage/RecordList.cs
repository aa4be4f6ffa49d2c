using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Hal.Storage;

/// <summary>Records known by a number, from which type and body follow; reads them and gives them.</summary>
public sealed class RecordList : IRecordReader, IRecordSource
{
    private const int BodyLength = 31;

    private readonly int[] _values = new int[1024];
    private readonly byte[] _expected = new byte[BodyLength];

    public int Count { get; private set; }

    /// <summary>Whether a record was read that nobody ever wrote.</summary>
    public bool HasForeign { get; private set; }

    public int this[int index] => _values[index];

    public static byte TypeOf(int value)
    {
        return (byte)(1 + (value % 100));
    }

    public static void Fill(int value, byte[] body)
    {
        for (int index = 0; index < BodyLength; index++)
        {
            body[index] = index < 4 ? (byte)(value >> (8 * index)) : (byte)((value * 31) + index);
        }
    }

    public void Clear()
    {
        Count = 0;
        LostCount = 0;
        HasForeign = false;
    }

    public void Add(int value)
    {
        _values[Count] = value;
        Count++;
    }

    public void Set(RecordList other)
    {
        Clear();
        for (int index = 0; index < other.Count; index++)
        {
            Add(other[index]);
        }
    }

    /// <summary>What a compaction keeps of these: the even ones.</summary>
    public void KeepEven()
    {
        int kept = 0;
        for (int index = 0; index < Count; index++)
        {
            if (_values[index] % 2 == 0)
            {
                _values[kept] = _values[index];
                kept++;
            }
        }

        Count = kept;
    }

    public bool IsSame(RecordList other)
    {
        bool same = Count == other.Count && !HasForeign && !other.HasForeign;
        for (int index = 0; same && index < Count; index++)
        {
            same = _values[index] == other[index];
        }

        return same;
    }

    /// <summary>Records that were damaged.</summary>
    public int LostCount { get; private set; }

    public long Mark { get; set; }

    public void NoteLost() => LostCount++;

    public void Read(byte type, byte[] body)
    {
        int value = body[0] | (body[1] << 8) | (body[2] << 16) | (body[3] << 24);
        Fill(value, _expected);
        for (int index = 0; index < BodyLength; index++)
        {
            HasForeign |= body[index] != _expected[index];
        }

        HasForeign |= type != TypeOf(value);
        Add(value);
    }

    public bool TryGet(int index, out byte type, byte[] body)
    {
        type = 0;
        if (index >= Count)
        {
            return false;
        }

        type = TypeOf(_values[index]);
        Fill(_values[index], body);
        return true;
    }

    public override string ToString()
    {
        string text = HasForeign ? "foreign!" : "";
        for (int index = 0; index < Count; index++)
        {
            text += " " + _values[index].ToString();
        }

        return text;
    }
}
