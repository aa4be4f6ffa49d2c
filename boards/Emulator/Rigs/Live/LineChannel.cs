using System.Collections.Generic;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Rigs.Live;

/// <summary>Lines that come from a port and go to it.</summary>
/// <param name="port">The port; closed by whoever opened it.</param>
public sealed class LineChannel(IPort port)
{
    private const int MostCharacters = 500;

    private readonly byte[] _buffer = new byte[1024];
    private readonly StringBuilder _line = new();
    private readonly Queue<string> _whole = [];

    /// <summary>The next line, or null when none has come.</summary>
    /// <exception cref="BenchFailure">The port is gone.</exception>
    public string? Next()
    {
        try
        {
            Take(port.Read(_buffer));
        }
        catch (IOException exception)
        {
            throw new BenchFailure("port-gone", exception.Message);
        }
        return _whole.TryDequeue(out string? line) ? line : null;
    }

    /// <summary>Sends a line.</summary>
    /// <exception cref="BenchFailure">The port is gone.</exception>
    public void Send(string line)
    {
        try
        {
            byte[] bytes = Encoding.ASCII.GetBytes(line + "\n");
            port.Write(bytes, bytes.Length);
        }
        catch (IOException exception)
        {
            throw new BenchFailure("port-gone", exception.Message);
        }
    }

    /// <summary>Forgets a line that was begun: whoever began it has lost its power and will not end it.</summary>
    public void Forget() => _line.Clear();

    private void Take(int count)
    {
        for (int i = 0; i < count; i++)
        {
            char one = (char)_buffer[i];
            if (one is '\n' or '\r')
            {
                if (_line.Length > 0)
                {
                    _whole.Enqueue(_line.ToString());
                }
                _line.Clear();
            }
            else if (_line.Length < MostCharacters)
            {
                _line.Append(one);
            }
        }
    }
}
