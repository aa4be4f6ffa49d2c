namespace PosTerminal.Hal.Jig;

/// <summary>A line of ASCII for the host, written without building a string. What has no room is left out.</summary>
public sealed class JigText
{
    /// <summary>Bytes of the longest line with its end: what the UART of an ESP32 takes at once.</summary>
    public const int Capacity = 128;

    private readonly byte[] _bytes = new byte[Capacity];
    private int _count;

    /// <summary>The line, and behind it what older ones left.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Bytes of the line.</summary>
    public int Count => _count;

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    /// <summary>Puts a byte.</summary>
    public void PutByte(int character)
    {
        if (_count < Capacity)
        {
            _bytes[_count] = (byte)character;
            _count++;
        }
    }

    /// <summary>Puts a text.</summary>
    public void Put(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            PutByte(text[i]);
        }
    }

    /// <summary>Puts a number that is not negative.</summary>
    public void PutNumber(long number)
    {
        long unit = 1;
        while (number / unit >= 10)
        {
            unit *= 10;
        }
        while (unit > 0)
        {
            PutByte('0' + (int)(number / unit % 10));
            unit /= 10;
        }
    }

    /// <summary>Puts part of an array.</summary>
    public void PutBytes(byte[] bytes, int offset, int count)
    {
        for (int i = offset; i < offset + count; i++)
        {
            PutByte(bytes[i]);
        }
    }

    /// <summary>Ends the line; it has its end also where it was too long.</summary>
    public void End()
    {
        _count = _count < Capacity ? _count : Capacity - 1;
        PutByte('\n');
    }
}
