using System;
using System.IO;
using System.IO.Ports;

namespace PosTerminal.Emulator.Serial;

/// <summary>A port of this machine, at 115,200 baud, 8 data bits, no parity, one stop bit.</summary>
public sealed class SystemPort : IPort
{
    private const int BaudRate = 115_200;
    private const int WriteTimeoutMs = 1_000;

    private readonly SerialPort _port;

    /// <summary>Opens it.</summary>
    /// <exception cref="IOException">It is not there, or somebody else's.</exception>
    public SystemPort(string name)
    {
        Name = name;
        _port = new SerialPort(name, BaudRate) { WriteTimeout = WriteTimeoutMs };
        try
        {
            Do(() =>
            {
                _port.Open();
                _port.DiscardInBuffer();
                return 0;
            });
        }
        catch (IOException)
        {
            _port.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Read(byte[] buffer) => Do(() =>
    {
        int waiting = _port.BytesToRead;
        return waiting == 0 ? IsThere() : _port.Read(buffer, 0, Math.Min(waiting, buffer.Length));
    });

    /// <inheritdoc/>
    public void Write(byte[] bytes, int count) => Do(() =>
    {
        _port.Write(bytes, 0, count);
        return 0;
    });

    /// <inheritdoc/>
    public void Dispose() => _port.Dispose();

    // A port that was pulled out reads as one on which nothing comes.
    private int IsThere() => !Path.IsPathRooted(Name) || File.Exists(Name)
        ? 0 : throw new IOException($"the port {Name} is gone");

    private int Do(Func<int> deed)
    {
        try
        {
            return deed();
        }
        catch (Exception exception) when (exception is InvalidOperationException or UnauthorizedAccessException
            or TimeoutException or ArgumentException)
        {
            throw new IOException($"the port {Name}: {exception.Message}", exception);
        }
    }
}
