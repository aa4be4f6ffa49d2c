using System.Collections.Generic;
using System.Diagnostics;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Twin;

/// <summary>A port on which all that is sent arrives late; it is looked after whenever somebody reads.</summary>
/// <param name="inner">The port.</param>
/// <param name="lateMs">How late.</param>
public sealed class LatePort(IPort inner, int lateMs) : IPort
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Queue<(long DueMs, byte[] Bytes)> _held = [];

    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public int Read(byte[] buffer)
    {
        while (_held.TryPeek(out (long DueMs, byte[] Bytes) next) && next.DueMs <= _clock.ElapsedMilliseconds)
        {
            _held.Dequeue();
            inner.Write(next.Bytes, next.Bytes.Length);
        }
        return inner.Read(buffer);
    }

    /// <inheritdoc/>
    public void Write(byte[] bytes, int count) => _held.Enqueue((_clock.ElapsedMilliseconds + lateMs, bytes[..count]));

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
