using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A connection that tells the bench's observer of each message that the network has not refused.</summary>
/// <param name="inner">The connection.</param>
/// <param name="observer">Told when a message has left.</param>
public sealed class WitnessedConnection(IHostConnection inner, BenchObserver observer) : IHostConnection
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
    public DeliveryState Delivery => inner.Delivery;

    /// <inheritdoc/>
    public void Send(byte[] message, int count, int session)
    {
        inner.Send(message, count, session);
        if (inner.Delivery != DeliveryState.Refused)
        {
            observer.Left();
        }
    }

    /// <inheritdoc/>
    public bool TryWithdraw() => inner.TryWithdraw();

    /// <inheritdoc/>
    public int Receive(byte[] message) => inner.Receive(message);
}
