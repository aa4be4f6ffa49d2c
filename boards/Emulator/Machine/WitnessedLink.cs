using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A link that tells the bench's observer what passes.</summary>
/// <param name="inner">The link.</param>
/// <param name="observer">Told before a request leaves and when a reply is taken.</param>
public sealed class WitnessedLink(IHostLink inner, BenchObserver observer) : IHostLink
{
    /// <inheritdoc/>
    public FaultCode Fault => inner.Fault;

    /// <inheritdoc/>
    public int SignalDbm => inner.SignalDbm;

    /// <inheritdoc/>
    public long AccessPoint => inner.AccessPoint;

    /// <inheritdoc/>
    public bool MayPause
    {
        set => inner.MayPause = value;
    }

    /// <inheritdoc/>
    public int Session => inner.Session;

    /// <inheritdoc/>
    public bool IsSignedOn => inner.IsSignedOn;

    /// <inheritdoc/>
    public void SignOff() => inner.SignOff();

    /// <inheritdoc/>
    public void Send(HostRequest request)
    {
        observer.Sending(request);
        inner.Send(request);
    }

    /// <inheritdoc/>
    public bool TryWithdraw() => inner.TryWithdraw();

    /// <inheritdoc/>
    public HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = inner.Poll(nowMs, reply);
        if (progress == HostProgress.Replied)
        {
            observer.Delivered(reply);
        }
        return progress;
    }
}
