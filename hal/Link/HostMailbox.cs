using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Hal.Link;

/// <summary>
/// Between the thread of the terminal, which sees an <see cref="IHostConnection"/>, and the thread of the link. Holds
/// one message to the host and the last two from it; a lock is held to copy a message and never longer. Fault and
/// permission are single words that either thread may see a moment late.
/// </summary>
public sealed class HostMailbox : IHostConnection
{
    /// <summary>Messages from the host that are kept; the oldest is dropped for a new one.</summary>
    public const int Slots = 2;

    /// <summary>Time in ms from a connection to its first right code.</summary>
    public const int ProofMs = 30_000;

    /// <summary>Time in ms from a request to a right code.</summary>
    public const int SilenceMs = 60_000;

    private const int IdBits = 8;

    private readonly object _gate = new object();
    private readonly INetworkStatus _network;
    private readonly HostAddress[] _hosts;
    private readonly byte[] _outgoing = new byte[FrameAssembler.MaxMessage];
    private readonly byte[][] _incoming = new byte[Slots][];
    private readonly int[] _counts = new int[Slots];
    private int _outgoingCount;
    private int _session;
    private int _sessionCount;
    private int _oldest;
    private int _held;
    private DeliveryState _delivery;
    private FaultCode _fault;
    private bool _mayPause = true;
    private int _owed;
    private bool _isProven;
    private long _dueMs;

    /// <summary>Makes an empty mailbox.</summary>
    /// <param name="network">The interface below the link.</param>
    /// <param name="hosts">The hosts of the link, the first one first.</param>
    public HostMailbox(INetworkStatus network, HostAddress[] hosts)
    {
        _network = network;
        _hosts = hosts;
        for (int i = 0; i < Slots; i++)
        {
            _incoming[i] = new byte[FrameAssembler.MaxMessage];
        }
    }

    /// <summary>Why no message can be sent now, written by the link; None while it can.</summary>
    public FaultCode Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <inheritdoc/>
    public int SignalDbm => _network.SignalDbm;

    /// <inheritdoc/>
    public long AccessPoint => _network.AccessPoint;

    /// <summary>
    /// False while the terminal must not pause: the link then begins no call that stops every thread.
    /// </summary>
    public bool MayPause
    {
        get => _mayPause;
        set => _mayPause = value;
    }

    /// <inheritdoc/>
    public int Owed
    {
        set => _owed = value;
    }

    /// <summary>For the link: the hosts, the first one first.</summary>
    public HostAddress[] Hosts => _hosts;

    /// <summary>
    /// For the link: false for a host that cannot undo what is owed, while another one can.
    /// </summary>
    public bool IsWanted(HostAddress host)
    {
        int owed = _owed;
        return Settles(host.Id, owed) || !Settles(0, owed);
    }

    /// <inheritdoc/>
    public bool Settles(int host, int seller)
    {
        bool settles = seller == 0;
        int book = seller;
        for (int i = 0; i < _hosts.Length; i++)
        {
            book = _hosts[i].Id == seller ? _hosts[i].Book : book;
        }

        for (int i = 0; i < _hosts.Length; i++)
        {
            settles |= (host == 0 || _hosts[i].Id == host) && _hosts[i].Book == book;
        }

        return settles;
    }

    /// <inheritdoc/>
    public DeliveryState Delivery => _delivery;

    /// <inheritdoc/>
    public int Session => _session;

    /// <inheritdoc/>
    public void Send(byte[] message, int count, int session)
    {
        lock (_gate)
        {
            bool fits = count > 0 && count <= _outgoing.Length && session != 0 && session == _session;
            Array.Clear(_outgoing, 0, _outgoing.Length);
            Array.Copy(message, 0, _outgoing, 0, fits ? count : 0);
            _outgoingCount = count;
            _delivery = fits ? DeliveryState.Queued : DeliveryState.Refused;
        }
    }

    /// <inheritdoc/>
    public bool TryWithdraw()
    {
        lock (_gate)
        {
            if (_delivery == DeliveryState.Queued)
            {
                _delivery = DeliveryState.Refused;
                Array.Clear(_outgoing, 0, _outgoing.Length);
            }

            return _delivery is not (DeliveryState.Sent or DeliveryState.Lost);
        }
    }

    /// <inheritdoc/>
    public void Prove(int session)
    {
        lock (_gate)
        {
            _isProven |= session == _session;
            _dueMs = session == _session ? long.MaxValue : _dueMs;
        }
    }

    /// <inheritdoc/>
    public int Receive(byte[] message)
    {
        lock (_gate)
        {
            int taken = 0;
            while (_held > 0 && taken == 0)
            {
                byte[] slot = _incoming[_oldest];
                taken = _counts[_oldest] <= message.Length ? _counts[_oldest] : 0;
                Array.Copy(slot, 0, message, 0, taken);
                Array.Clear(slot, 0, slot.Length);
                _oldest = (_oldest + 1) % Slots;
                _held--;
            }

            return taken;
        }
    }

    /// <summary>For the link: takes the message that waits; from now on bytes of it may leave.</summary>
    /// <param name="frame">Overwritten with its length and itself.</param>
    /// <param name="nowMs">Time of the link in ms.</param>
    /// <returns>Bytes of both, 0 when none waits.</returns>
    public int Take(byte[] frame, long nowMs)
    {
        lock (_gate)
        {
            if (_delivery != DeliveryState.Queued)
            {
                return 0;
            }

            _delivery = DeliveryState.Sent;
            _dueMs = nowMs + SilenceMs < _dueMs ? nowMs + SilenceMs : _dueMs;
            frame[0] = (byte)(_outgoingCount >> 8);
            frame[1] = (byte)_outgoingCount;
            Array.Copy(_outgoing, 0, frame, FrameAssembler.PrefixLength, _outgoingCount);
            Array.Clear(_outgoing, 0, _outgoing.Length);
            return FrameAssembler.PrefixLength + _outgoingCount;
        }
    }

    /// <summary>For the link: a connection stands.</summary>
    /// <param name="hostId">Id of the host over there.</param>
    /// <param name="nowMs">Time of the link in ms.</param>
    public void Open(int hostId, long nowMs)
    {
        lock (_gate)
        {
            _sessionCount++;
            _session = (_sessionCount << IdBits) | hostId;
            _isProven = false;
            _dueMs = nowMs + ProofMs;
        }
    }

    /// <summary>For the link: true once a right code has come over the connection, and until the next one.</summary>
    public bool IsProven => _isProven;

    /// <summary>For the link: true when a right code should have come by now.</summary>
    /// <param name="nowMs">Time of the link in ms.</param>
    public bool IsOverdue(long nowMs)
    {
        lock (_gate)
        {
            return nowMs > _dueMs;
        }
    }

    /// <summary>For the link: the connection broke. A message that waits for it does not leave any more.</summary>
    public void Lose()
    {
        _ = TryWithdraw();
        lock (_gate)
        {
            _session = 0;
            _isProven = false;
            _delivery = _delivery == DeliveryState.Sent ? DeliveryState.Lost : _delivery;
        }
    }

    /// <summary>For the link: stores a message from the host, in place of the oldest when there is no room.</summary>
    public void Put(byte[] buffer, int offset, int count)
    {
        lock (_gate)
        {
            int slot = (_oldest + _held) % Slots;
            _oldest = _held == Slots ? (_oldest + 1) % Slots : _oldest;
            _held = _held == Slots ? Slots : _held + 1;
            Array.Clear(_incoming[slot], 0, _incoming[slot].Length);
            Array.Copy(buffer, offset, _incoming[slot], 0, count);
            _counts[slot] = count;
        }
    }
}
