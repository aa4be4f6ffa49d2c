using System.Collections.Generic;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// A connection to the issuer in virtual time. One serves one power-up of the terminal; what is still on its way when
/// the power goes reaches the issuer and not the terminal.
/// </summary>
/// <param name="scheduler">Virtual time.</param>
/// <param name="host">Who answers.</param>
/// <param name="network">The network between them.</param>
public sealed class InProcessConnection(EventScheduler scheduler, IssuerHost host, SimulatedNetwork network)
    : IHostConnection
{
    private readonly Queue<byte[]> _received = [];
    private DeliveryState _delivery;
    private int _sent;

    /// <inheritdoc/>
    public FaultCode Fault => network.FaultAt(scheduler.NowNs);

    /// <inheritdoc/>
    public int SignalDbm => network.SignalDbm;

    /// <inheritdoc/>
    public long AccessPoint => network.AccessPoint;

    /// <inheritdoc/>
    public bool MayPause { private get; set; }

    /// <inheritdoc/>
    public DeliveryState Delivery
    {
        get
        {
            bool isGone = _delivery == DeliveryState.Sent && Fault != FaultCode.None;
            return _delivery = isGone ? DeliveryState.Lost : _delivery;
        }
    }

    /// <inheritdoc/>
    public void Send(byte[] message, int count)
    {
        int number = ++_sent;
        bool isRefused = network.Condition == NetworkCondition.BeforeRequest || Fault != FaultCode.None;
        _delivery = isRefused ? DeliveryState.Refused : DeliveryState.Sent;
        if (network.Condition == NetworkCondition.Reset)
        {
            scheduler.After(network.TripNs, () => Break(number));
        }
        else if (!isRefused)
        {
            byte[] copy = message[..count];
            scheduler.After(network.TripNs, () => Arrive(number, copy));
        }
    }

    /// <inheritdoc/>
    public bool TryWithdraw() => false;

    /// <inheritdoc/>
    public int Receive(byte[] message)
    {
        if (!_received.TryDequeue(out byte[]? first) || first.Length > message.Length)
        {
            return 0;
        }
        first.CopyTo(message, 0);
        return first.Length;
    }

    private void Arrive(int number, byte[] message)
    {
        if (IsBroken(number))
        {
            return;
        }
        foreach (IssuerReply reply in host.Answer(message))
        {
            scheduler.After(reply.DelayNs, () => scheduler.After(network.TripNs, () => Return(number, reply)));
        }
    }

    private void Return(int number, IssuerReply reply)
    {
        if (reply.IsCut || network.Condition is NetworkCondition.MidReply or NetworkCondition.Reset)
        {
            Break(number);
        }
        else if (network.Condition != NetworkCondition.AfterRequest && !IsBroken(number))
        {
            _received.Enqueue(reply.Message);
        }
    }

    // When the connection breaks, the messages that are under way are lost.
    private bool IsBroken(int number)
    {
        bool isBroken = Fault != FaultCode.None;
        if (isBroken)
        {
            Break(number);
        }
        return isBroken;
    }

    private void Break(int number) => _delivery = number == _sent ? DeliveryState.Lost : _delivery;
}
