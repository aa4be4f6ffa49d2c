using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Twin;

/// <summary>
/// A port for a machine whose time runs after real time and catches up: what came meanwhile is read when it has caught
/// up and not before, or two keys with a pause between them would be down at once.
/// </summary>
/// <param name="inner">The port.</param>
public sealed class PunctualPort(IPort inner) : IPort
{
    private readonly byte[] _buffer = new byte[4096];
    private readonly Queue<byte> _arrived = [];
    private int _due;

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <summary>Takes in what has come.</summary>
    /// <exception cref="System.IO.IOException">The port is gone.</exception>
    public void Fetch()
    {
        int count = inner.Read(_buffer);
        for (int i = 0; i < count; i++)
        {
            _arrived.Enqueue(_buffer[i]);
        }
    }

    /// <summary>Lets what was taken in be read.</summary>
    public void HandOver() => _due = _arrived.Count;

    /// <inheritdoc/>
    public int Read(byte[] buffer)
    {
        int count = Math.Min(_due, buffer.Length);
        for (int i = 0; i < count; i++)
        {
            buffer[i] = _arrived.Dequeue();
        }
        _due -= count;
        return count;
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, int count) => inner.Write(bytes, count);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
