using PosTerminal.Firmware.Faults;

namespace PosTerminal.Hal.Link;

/// <summary>
/// A stream to a host, one at a time, used by the thread of the link only. The first three members may block; the
/// others do not wait for the peer. Nothing throws.
/// </summary>
public interface IHostSocket
{
    /// <summary>True when bytes can be written; false also when it cannot be told.</summary>
    bool CanWrite { get; }

    /// <summary>Finds the address of the host.</summary>
    /// <returns><see cref="FaultCode.None"/>, or N405 when its name cannot be resolved.</returns>
    FaultCode Resolve(HostAddress host);

    /// <summary>Connects to the address that was found.</summary>
    /// <returns><see cref="FaultCode.None"/>; N405 without a route; N406 when refused or unanswered.</returns>
    FaultCode Connect(HostAddress host);

    /// <summary>Puts TLS on the connection and verifies who answers.</summary>
    /// <returns><see cref="FaultCode.None"/>, or N407.</returns>
    FaultCode Secure(HostAddress host);

    /// <summary>Hands bytes to the connection.</summary>
    /// <returns>How many were taken, -1 when the connection is broken.</returns>
    int Write(byte[] buffer, int offset, int count);

    /// <summary>Takes what has come, at most <paramref name="count"/> bytes.</summary>
    /// <returns>How many, 0 when there are none now, -1 when no more will come.</returns>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Closes what is open; harmless when nothing is.</summary>
    void Close();
}
