using System;

namespace PosTerminal.Emulator.Serial;

/// <summary>A serial line. No call waits for the other side.</summary>
public interface IPort : IDisposable
{
    /// <summary>What it is called, for people.</summary>
    string Name { get; }

    /// <summary>Reads what has come; 0 when nothing has.</summary>
    /// <exception cref="System.IO.IOException">The port is gone.</exception>
    int Read(byte[] buffer);

    /// <summary>Sends bytes.</summary>
    /// <exception cref="System.IO.IOException">The port is gone.</exception>
    void Write(byte[] bytes, int count);
}
