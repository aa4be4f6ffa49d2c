using System;
using PosTerminal.Emulator.Serial;

namespace PosTerminal.Emulator.Twin;

/// <summary>A port whose lines are spoilt on their way out. Each write is one line.</summary>
/// <param name="inner">The port.</param>
/// <param name="spoil">What becomes of a line.</param>
public sealed class SpoiledPort(IPort inner, Func<byte[], byte[]> spoil) : IPort
{
    /// <inheritdoc/>
    public string Name => inner.Name;

    /// <inheritdoc/>
    public int Read(byte[] buffer) => inner.Read(buffer);

    /// <inheritdoc/>
    public void Write(byte[] bytes, int count)
    {
        byte[] spoilt = spoil(bytes[..count]);
        if (spoilt.Length > 0)
        {
            inner.Write(spoilt, spoilt.Length);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();
}
