using System.Collections.Generic;

namespace System.IO.Ports;

/// <summary>
/// Stands in for the chip's port with its trap: a read of more than there is would wait for good.
/// </summary>
public sealed class SerialPort
{
    private readonly Queue<byte> _received = new();

    public SerialPort(string portName, int baudRate)
    {
        Name = $"{portName} {baudRate}";
        Latest = this;
    }

    /// <summary>The port that was made last.</summary>
    public static SerialPort Latest { get; private set; } = null!;

    public string Name { get; }

    public bool IsOpen { get; private set; }

    public List<byte> Sent { get; } = [];

    public int BytesToRead => _received.Count;

    public void Open() => IsOpen = true;

    public void Receive(byte value) => _received.Enqueue(value);

    public int Read(byte[] buffer, int offset, int count)
    {
        if (count > _received.Count)
        {
            throw new InvalidOperationException("The port would wait.");
        }
        for (int i = 0; i < count; i++)
        {
            buffer[offset + i] = _received.Dequeue();
        }
        return count;
    }

    public void Write(byte[] buffer, int offset, int count) => Sent.AddRange(buffer[offset..(offset + count)]);
}
