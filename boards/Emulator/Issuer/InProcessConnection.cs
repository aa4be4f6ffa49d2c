using System.Collections.Generic;
using PosTerminal.Emulator.Machine;
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
    public DeliveryState Delivery { get; private set; }

    /// <inheritdoc/>
    public void Send(byte[] message, int count)
    {
        int number = ++_sent;
        bool isRefused = network.Condition == NetworkCondition.BeforeRequest || Fault != FaultCode.None;
        Delivery = isRefused ? DeliveryState.Refused : DeliveryState.Sent;
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
        IReadOnlyList<IssuerReply> replies = host.Answer(message);
        if (network.Condition == NetworkCondition.AfterRequest)
        {
            return;
        }
        foreach (IssuerReply reply in replies)
        {
            scheduler.After(network.TripNs + reply.DelayNs, () => Return(number, reply));
        }
    }

    private void Return(int number, IssuerReply reply)
    {
        if (reply.IsCut || network.Condition == NetworkCondition.MidReply)
        {
            Break(number);
        }
        else
        {
            _received.Enqueue(reply.Message);
        }
    }

    private void Break(int number) => Delivery = number == _sent ? DeliveryState.Lost : Delivery;
}
