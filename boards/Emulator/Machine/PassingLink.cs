using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Machine;

/// <summary>A link that hands everything on; who listens or meddles overrides what passes there.</summary>
/// <param name="inner">The link behind it.</param>
public abstract class PassingLink(IHostLink inner) : IHostLink
{
    /// <inheritdoc/>
    public void Look() => Inner.Look();

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
    public int HostId => Inner.HostId;

    /// <inheritdoc/>
    public int Owed
    {
        set => Inner.Owed = value;
    }

    /// <inheritdoc/>
    public bool Settles(int host, int seller) => Inner.Settles(host, seller);

    /// <inheritdoc/>
    public bool IsSignedOn => Inner.IsSignedOn;

    /// <summary>The link behind it.</summary>
    protected IHostLink Inner { get; } = inner;

    /// <inheritdoc/>
    public void SignOff() => Inner.SignOff();

    /// <inheritdoc/>
    public virtual void Send(HostRequest request) => Inner.Send(request);

    /// <inheritdoc/>
    public bool TryFinish(HostRequest reversal) => Inner.TryFinish(reversal);

    /// <inheritdoc/>
    public bool TryWithdraw() => Inner.TryWithdraw();

    /// <inheritdoc/>
    public virtual HostProgress Poll(long nowMs, HostReply reply) => Inner.Poll(nowMs, reply);
}
