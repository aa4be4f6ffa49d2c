using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Hal.Link;

/// <summary>A board without a way to the issuer says so: nothing is ever sent.</summary>
public sealed class NoLink : IHostLink
{
    private HostProgress _progress = HostProgress.None;

    /// <inheritdoc/>
    public FaultCode Fault => FaultCode.N401;

    /// <inheritdoc/>
    public void Send(HostRequest request) => _progress = HostProgress.NotSent;

    /// <inheritdoc/>
    public HostProgress Poll(long nowMs, HostReply reply) => _progress;
}
