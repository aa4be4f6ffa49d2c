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
/// <param name="hosts">Who answers.</param>
/// <param name="network">The network between them.</param>
public sealed class InProcessConnection(EventScheduler scheduler, HostGroup hosts, SimulatedNetwork network)
    : IHostConnection
{
    private const int HostId = 1;

    // A board draws 0.5 to 1 s.
    private const long ReopenNs = 250_000_000;

    // Two attempts at the host that is lost come first.
    private const long OtherHostNs = 2_000_000_000;

    private readonly Queue<byte[]> _received = [];
    private IssuerLine _line = new();
    private IssuerHost _host = hosts.Current;
    private DeliveryState _delivery;
    private bool _stands;
    private int _session;
    private long _reopenNs;
    private int _sent;

    /// <inheritdoc/>
    public FaultCode Fault
    {
        get
        {
            FaultCode fault = network.FaultAt(scheduler.NowNs);
            return fault == FaultCode.None && !_stands && IsRefused ? FaultCode.N406 : fault;
        }
    }

    /// <inheritdoc/>
    public int Session
    {
        get
        {
            bool works = network.FaultAt(scheduler.NowNs) == FaultCode.None;
            if (works && !_stands && !IsRefused && scheduler.NowNs >= _reopenNs)
            {
                _session++;
                _line = new IssuerLine();
                _host = hosts.Current;
                _stands = true;
            }
            _stands &= works;
            return _stands ? (_session << 8) | HostId : 0;
        }
    }

    /// <inheritdoc/>
    public int Owed { private get; set; }

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

    private bool IsRefused => network.Condition == NetworkCondition.BeforeRequest;

    /// <inheritdoc/>
    public void Send(byte[] message, int count, int session)
    {
        int number = ++_sent;
        bool isRefused = IsRefused || Session != session || session == 0;
        if (IsRefused)
        {
            Close();
        }
        _delivery = isRefused ? DeliveryState.Refused : DeliveryState.Sent;
        if (network.Condition == NetworkCondition.Reset)
        {
            scheduler.After(network.TripNs, () => Break(number));
        }
        else if (!isRefused)
        {
            Pass(number, message[..count]);
        }
    }

    /// <inheritdoc/>
    public bool TryWithdraw() => false;

    /// <inheritdoc/>
    public bool Settles(int host, int seller) => seller is 0 or HostId;

    /// <summary>Does nothing: this one is not closed for silence.</summary>
    public void Prove(int session)
    {
    }

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

    private void Pass(int number, byte[] message)
    {
        (IssuerHost host, IssuerLine line) = (_host, _line);
        HostFall fall = hosts.Pass(message);
        if (fall == HostFall.None)
        {
            scheduler.After(network.TripNs, () => Arrive(number, message, host, line));
            return;
        }
        Break(number);
        _reopenNs = scheduler.NowNs + OtherHostNs;
        if (fall != HostFall.Lost)
        {
            long delayNs = network.TripNs + (fall == HostFall.Held ? hosts.HeldNs : 0);
            scheduler.After(delayNs, () => host.Answer(message, line));
        }
    }

    private void Arrive(int number, byte[] message, IssuerHost host, IssuerLine line)
    {
        if (IsBroken(number))
        {
            return;
        }
        foreach (IssuerReply reply in host.Answer(message, line))
        {
            scheduler.After(reply.DelayNs, () => scheduler.After(network.TripNs, () => Return(number, reply, host)));
        }
    }

    private void Return(int number, IssuerReply reply, IssuerHost host)
    {
        if (host != _host)
        {
            return;
        }
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

    private void Break(int number)
    {
        if (number == _sent)
        {
            _delivery = DeliveryState.Lost;
            Close();
        }
    }

    private void Close()
    {
        _stands = false;
        _reopenNs = scheduler.NowNs + ReopenNs;
    }
}
