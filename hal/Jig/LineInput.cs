using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Jig;

/// <summary>Puts lines together from the bytes of a serial line. One that is too long is told as one of no bytes.
/// </summary>
public sealed class LineInput
{
    /// <summary>Bytes of the longest line.</summary>
    public const int Capacity = 240;

    private const int MostBytesPerCall = 64;

    private readonly ISerialLine _line;
    private int _length;
    private bool _isTooLong;
    private readonly byte[] _bytes = new byte[Capacity];
    private int _count;

    /// <summary>Input from a line.</summary>
    public LineInput(ISerialLine line) => _line = line;

    /// <summary>The line, without its end.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>Bytes of the line; 0 for one that was too long.</summary>
    public int Count => _count;

    /// <summary>True when a line is complete; the next call begins the next one.</summary>
    public bool TryRead()
    {
        for (int i = 0; i < MostBytesPerCall; i++)
        {
            int read = _line.Read();
            if (read < 0)
            {
                return false;
            }
            if (read == '\n' || read == '\r')
            {
                if (Finish())
                {
                    return true;
                }
            }
            else
            {
                Keep(read);
            }
        }
        return false;
    }

    /// <summary>Forgets all that has come: a board that starts anew begins a line of its own.</summary>
    public void Forget()
    {
        while (_line.Read() >= 0)
        {
        }
        _length = 0;
        _isTooLong = false;
    }

    private void Keep(int read)
    {
        _isTooLong |= _length == Capacity;
        if (!_isTooLong)
        {
            _bytes[_length] = (byte)read;
            _length++;
        }
    }

    private bool Finish()
    {
        bool isLine = _length > 0;
        _count = _isTooLong ? 0 : _length;
        _length = 0;
        _isTooLong = false;
        return isLine;
    }
}
