using System;

namespace PosTerminal.Hal.Link;

/// <summary>Joins messages that come in pieces: two bytes of length, most significant first, then the bytes.</summary>
public sealed class FrameAssembler
{
    /// <summary>Bytes of the length that stands before a message.</summary>
    public const int PrefixLength = 2;

    /// <summary>Longest message in bytes.</summary>
    public const int MaxMessage = 512;

    private readonly byte[] _buffer = new byte[PrefixLength + MaxMessage];
    private int _count;

    /// <summary>Where the next bytes go, from <see cref="Count"/> on; the message follows its length.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>Bytes in the buffer.</summary>
    public int Count => _count;

    /// <summary>Length of the message in bytes, once both bytes of it have come.</summary>
    public int MessageLength => (_buffer[0] << 8) | _buffer[1];

    /// <summary>
    /// Bytes still to come: of the length first, then of the message. 0 when the message is whole, -1 when its length
    /// is 0 or more than <see cref="MaxMessage"/>.
    /// </summary>
    public int Missing => _count < PrefixLength ? PrefixLength - _count
        : MessageLength is 0 or > MaxMessage ? -1
        : PrefixLength + MessageLength - _count;

    /// <summary>Counts bytes that were put into the buffer, at most <see cref="Missing"/>.</summary>
    public void Add(int count) => _count += count;

    /// <summary>Zeroes the buffer and waits for the next message.</summary>
    public void Clear()
    {
        Array.Clear(_buffer, 0, _count);
        _count = 0;
    }
}
