using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>A connection that hands everything on; who listens or meddles overrides what passes there.</summary>
/// <param name="inner">The connection behind it.</param>
public abstract class PassingConnection(IHostConnection inner) : IHostConnection
{
    /// <inheritdoc/>
    public FaultCode Fault => Inner.Fault;

    /// <inheritdoc/>
    public int SignalDbm => Inner.SignalDbm;

    /// <inheritdoc/>
    public long AccessPoint => Inner.AccessPoint;

    /// <inheritdoc/>
    public bool MayPause
    {
        set => Inner.MayPause = value;
    }

    /// <inheritdoc/>
    public int Session => Inner.Session;

    /// <inheritdoc/>
    public int Owed
    {
        set => Inner.Owed = value;
    }

    /// <inheritdoc/>
    public bool Settles(int host, int seller) => Inner.Settles(host, seller);

    /// <inheritdoc/>
    public virtual DeliveryState Delivery => Inner.Delivery;

    /// <summary>The connection behind it.</summary>
    protected IHostConnection Inner { get; } = inner;

    /// <inheritdoc/>
    public virtual void Send(byte[] message, int count, int session) => Inner.Send(message, count, session);

    /// <inheritdoc/>
    public virtual bool TryWithdraw() => Inner.TryWithdraw();

    /// <inheritdoc/>
    public void Prove(int session) => Inner.Prove(session);

    /// <inheritdoc/>
    public virtual int Receive(byte[] message) => Inner.Receive(message);
}
