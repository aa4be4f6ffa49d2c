using System.Net.Sockets;
using PosTerminal.Firmware.Faults;

namespace PosTerminal.Hal.Sockets;

/// <summary>
/// TLS over a connected socket. The runtimes have different classes for it, so each board brings its own; it must offer
/// TLS 1.2 or later, and accept only a certificate of the deployment's authority for the name. One connection at a
/// time; nothing throws.
/// </summary>
public interface ITlsChannel
{
    /// <summary>Does the handshake, and may block for it.</summary>
    /// <param name="socket">Connected; closed with the channel.</param>
    /// <param name="name">Name that the certificate must carry.</param>
    /// <param name="time">Makes of the system's time the one by which the certificate must be valid.</param>
    /// <returns><see cref="FaultCode.None"/>, or N407, whatever is wrong with the certificate.</returns>
    FaultCode Open(Socket socket, string name, TlsTime time);

    /// <summary>Encrypts and sends.</summary>
    /// <returns>How many bytes were taken, -1 when the connection is broken.</returns>
    int Write(byte[] buffer, int offset, int count);

    /// <summary>Takes what has come, without waiting for a record that has not begun.</summary>
    /// <returns>How many bytes, 0 when there are none now, -1 when no more will come.</returns>
    int Read(byte[] buffer, int offset, int count);

    /// <summary>Closes the channel; harmless when none is open.</summary>
    void Close();
}
