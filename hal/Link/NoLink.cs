using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Hal.Link;

/// <summary>A board without a way to the issuer says so: nothing is ever sent, measured or ordered.</summary>
public sealed class NoLink : IHostLink
{
    private HostProgress _progress = HostProgress.None;

    /// <inheritdoc/>
    public FaultCode Fault => FaultCode.N401;

    /// <inheritdoc/>
    public int SignalDbm => 0;

    /// <inheritdoc/>
    public long AccessPoint => 0;

    /// <inheritdoc/>
    public bool MayPause
    {
        set
        {
        }
    }

    /// <inheritdoc/>
    public void Send(HostRequest request) => _progress = HostProgress.NotSent;

    /// <inheritdoc/>
    public HostProgress Poll(long nowMs, HostReply reply) => _progress;
}
