using System;

namespace PosTerminal.Hal.Virtual.Storage;

/// <summary>The bytes of one file, and an append or a removal that may turn out never to have happened.</summary>
internal sealed class FlashFile
{
    private const int FirstBytes = 1024;

    private readonly int _capacity;
    private byte[] _bytes = new byte[FirstBytes];
    private byte[] _removed = new byte[FirstBytes];
    private int _removedLength = -1;
    private int _lostAt;
    private int _lostCount;

    internal FlashFile(int capacity)
    {
        _capacity = capacity;
    }

    /// <summary>Length in bytes, -1 when there is no file.</summary>
    internal int Length { get; private set; } = -1;

    internal byte this[int offset]
    {
        get => _bytes[offset];
        set => _bytes[offset] = value;
    }

    internal bool HasRoom(int count)
    {
        return (Length < 0 ? 0 : Length) + count <= _capacity;
    }

    internal void CopyTo(byte[] buffer, int offset, int count)
    {
        Array.Copy(_bytes, offset, buffer, 0, count);
    }

    internal void Append(byte[] data, int count)
    {
        Length = Length < 0 ? 0 : Length;
        _bytes = WithRoom(_bytes, Length + count);
        Array.Copy(data, 0, _bytes, Length, count);
        Length += count;
    }

    internal void AppendToLose(byte[] data, int count)
    {
        _lostAt = Length < 0 ? 0 : Length;
        _lostCount = count;
        Append(data, count);
    }

    internal void Remove()
    {
        Array.Clear(_bytes, 0, _bytes.Length);
        Length = -1;
        _lostCount = 0;
    }

    internal void RemoveToLose()
    {
        byte[] spare = _removed;
        _removed = _bytes;
        _removedLength = Length;
        _bytes = spare;
        Remove();
    }

    /// <summary>
    /// Takes bytes out whose append never happened, and puts a file back whose removal never happened, before what was
    /// written since.
    /// </summary>
    internal void PowerUp()
    {
        if (_lostCount > 0)
        {
            Length -= _lostCount;
            Array.Copy(_bytes, _lostAt + _lostCount, _bytes, _lostAt, Length - _lostAt);
            _lostCount = 0;
            Length = Length == 0 ? -1 : Length;
        }

        if (_removedLength >= 0)
        {
            PutBack();
        }
    }

    private void PutBack()
    {
        int room = _capacity - _removedLength;
        int since = Length < 0 ? 0 : Length;
        since = since < room ? since : room;
        _removed = WithRoom(_removed, _removedLength + since);
        Array.Copy(_bytes, 0, _removed, _removedLength, since);
        Length = _removedLength + since;
        byte[] spare = _bytes;
        _bytes = _removed;
        _removed = spare;
        Array.Clear(_removed, 0, _removed.Length);
        _removedLength = -1;
    }

    // A bench is made for each of thousands of power cuts, and its files are short.
    private static byte[] WithRoom(byte[] bytes, int length)
    {
        if (length <= bytes.Length)
        {
            return bytes;
        }

        byte[] longer = new byte[length * 2];
        Array.Copy(bytes, 0, longer, 0, bytes.Length);
        return longer;
    }
}
