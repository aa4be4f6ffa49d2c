using System.IO.Ports;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Esp32;

/// <summary>
/// A UART of the chip at 115,200 baud, 8 data bits, no parity, one stop bit; UART0 belongs to the debugger. Opening
/// allocates; afterwards nothing is: the calls used are native and take our arrays, nobody listens to the port's
/// events, and what the driver copies lies in the native heap.
/// </summary>
public sealed class UartLine : ISerialLine
{
    private const int BaudRate = 115_200;
    private const int FifoLength = 128;

    // Ten bits a byte and rounded down: the chip is never slower.
    private const int BytesPerMs = 11;
    private const int BlockLength = 16;

    // Whole arrays, so that a driver which ignored the count would send no more; all that were looked at honour it.
    private readonly byte[] _block = new byte[BlockLength];
    private readonly byte[] _byte = new byte[1];
    private readonly SerialPort _port;
    private long _sentMs;
    private int _unsent;

    /// <summary>Opens UART1; its pins must have been chosen.</summary>
    public UartLine()
        : this("COM2")
    {
    }

    /// <summary>Opens a port; its pins must have been chosen.</summary>
    /// <param name="name">"COM2" for UART1, "COM3" for UART2.</param>
    public UartLine(string name)
    {
        _port = new SerialPort(name, BaudRate);
        _port.Open();
    }

    /// <inheritdoc/>
    public int Read()
    {
        // Asked for more than there is, the port would wait.
        if (_port.BytesToRead == 0)
        {
            return -1;
        }
        _port.Read(_byte, 0, 1);
        return _byte[0];
    }

    /// <inheritdoc/>
    public bool TryWrite(byte[] bytes, int count)
    {
        // The driver has no buffer for sending and does not say what the chip's still holds: time does.
        long nowMs = TickClock.NowMs;
        long sent = (nowMs - _sentMs) * BytesPerMs;
        _sentMs = nowMs;
        _unsent = sent < _unsent ? _unsent - (int)sent : 0;
        if (_unsent + count > FifoLength)
        {
            return false;
        }
        _unsent += count;
        Send(bytes, count);
        return true;
    }

    private void Send(byte[] bytes, int count)
    {
        int at = 0;
        while (at < count)
        {
            byte[] part = count - at < BlockLength ? _byte : _block;
            for (int i = 0; i < part.Length; i++)
            {
                part[i] = bytes[at];
                at++;
            }
            _port.Write(part, 0, part.Length);
        }
    }
}
