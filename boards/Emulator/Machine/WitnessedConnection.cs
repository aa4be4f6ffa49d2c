using System;
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
        observer.Passed(message.AsSpan(0, count));
        if (Inner.Delivery != DeliveryState.Refused)
        {
            observer.Left();
        }
    }

    /// <inheritdoc/>
    public override int Receive(byte[] message)
    {
        int count = Inner.Receive(message);
        if (count > 0)
        {
            observer.Passed(message.AsSpan(0, count));
        }
        return count;
    }
}
