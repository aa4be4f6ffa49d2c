using System;
using System.IO;
using System.IO.Ports;
using System.Threading;
using System.Threading.Tasks;

namespace PosTerminal.Emulator.Serial;

/// <summary>A port of this machine, at 115,200 baud, 8 data bits, no parity, one stop bit.</summary>
public sealed class SystemPort : IPort
{
    private const int BaudRate = 115_200;
    private const int WriteTimeoutMs = 1_000;
    private const int CloseTimeoutMs = 1_000;

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
                if (IsGone)
                {
                    throw new IOException($"there is no port {Name}");
                }
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
        return waiting < 0 ? throw Gone() : waiting == 0 ? IsThere()
            : _port.Read(buffer, 0, Math.Min(waiting, buffer.Length));
    });

    /// <inheritdoc/>
    public void Write(byte[] bytes, int count) => Do(() =>
    {
        _port.Write(bytes, 0, count);
        return 0;
    });

    /// <summary>
    /// Closes it. A port whose far end went while something was to be written is never closed by the library, which
    /// waits for that to be sent: it is left to the end of the process then.
    /// </summary>
    public void Dispose() => Task.Factory.StartNew(
        _port.Dispose, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        .Wait(CloseTimeoutMs);

    // A port that was pulled out reads as one on which nothing comes.
    private int IsThere() => IsGone ? throw Gone() : 0;

    private bool IsGone => Path.IsPathRooted(Name) && !File.Exists(Name);

    private IOException Gone() => new($"the port {Name} is gone");

    private int Do(Func<int> deed)
    {
        try
        {
            return deed();
        }
        catch (TimeoutException exception)
        {
            throw new IOException($"the port {Name} has taken nothing for {WriteTimeoutMs} ms", exception);
        }
        catch (Exception exception) when (exception is InvalidOperationException or UnauthorizedAccessException
            or ArgumentException)
        {
            throw new IOException($"the port {Name}: {exception.Message}", exception);
        }
    }
}
