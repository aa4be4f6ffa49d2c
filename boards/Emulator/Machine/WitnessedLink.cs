using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A link that tells the bench's observer what passes.</summary>
/// <param name="inner">The link.</param>
/// <param name="observer">Told before a request leaves and when a reply is taken.</param>
public sealed class WitnessedLink(IHostLink inner, BenchObserver observer) : PassingLink(inner)
{
    /// <inheritdoc/>
    public override void Send(HostRequest request)
    {
        observer.Sending(request);
        Inner.Send(request);
    }

    /// <inheritdoc/>
    public override HostProgress Poll(long nowMs, HostReply reply)
    {
        HostProgress progress = Inner.Poll(nowMs, reply);
        if (progress == HostProgress.Replied)
        {
            observer.Delivered(reply);
        }
        return progress;
    }
}
