using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A connection that tells the bench's observer of each message that the network has not refused.</summary>
/// <param name="inner">The connection.</param>
/// <param name="observer">Told when a message has left.</param>
public sealed class WitnessedConnection(IHostConnection inner, BenchObserver observer) : PassingConnection(inner)
{
    /// <inheritdoc/>
    public override void Send(byte[] message, int count, int session)
    {
        Inner.Send(message, count, session);
        if (Inner.Delivery != DeliveryState.Refused)
        {
            observer.Left();
        }
    }
}
