using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Ports;

/// <summary>The way to the issuer: one exchange at a time, never blocking.</summary>
public interface IHostLink
{
    /// <summary>What is wrong with the link now, <see cref="FaultCode.None"/> when it can be used.</summary>
    FaultCode Fault { get; }

    /// <summary>Begins an exchange; a former one is abandoned and its late reply is dropped.</summary>
    void Send(HostRequest request);

    /// <summary>How the exchange stands; fills <paramref name="reply"/> when it is Replied.</summary>
    /// <param name="nowMs">Terminal time of this tick in ms.</param>
    /// <param name="reply">Overwritten when the answer is <see cref="HostProgress.Replied"/>.</param>
    HostProgress Poll(long nowMs, HostReply reply);
}
