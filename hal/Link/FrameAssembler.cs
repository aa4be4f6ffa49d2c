using System;

namespace PosTerminal.Hal.Link;

/// <summary>Joins messages that come in pieces: two bytes of length, most significant first, then the bytes.</summary>
public sealed class FrameAssembler
{
    /// <summary>Bytes of the length.</summary>
    public const int PrefixLength = 2;

    /// <summary>Longest message in bytes.</summary>
    public const int MaxMessage = 512;

    private readonly byte[] _buffer = new byte[PrefixLength + MaxMessage];
    private int _count;

    /// <summary>Where the next bytes go, from <see cref="Count"/> on; the message follows its length.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>Bytes that are there.</summary>
    public int Count => _count;

    /// <summary>Bytes of the message, once its length is there.</summary>
    public int MessageLength => (_buffer[0] << 8) | _buffer[1];

    /// <summary>
    /// Bytes to come, of the length first and then of the message; 0 when it is whole; below 0 when its length is none.
    /// </summary>
    public int Missing => _count < PrefixLength ? PrefixLength - _count
        : MessageLength is 0 or > MaxMessage ? -1
        : PrefixLength + MessageLength - _count;

    /// <summary>Counts bytes that were put into the buffer, at most <see cref="Missing"/>.</summary>
    public void Add(int count) => _count += count;

    /// <summary>Wipes the buffer and begins anew.</summary>
    public void Clear()
    {
        Array.Clear(_buffer, 0, _count);
        _count = 0;
    }
}
