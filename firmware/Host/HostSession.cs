using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>
/// Exchanges messages with the host: sends one ISO 8583:1987 message, and of all that comes back takes only the reply
/// that belongs to it and has the right authentication code under the keys of this exchange. The code of a reply covers
/// the code of its request, so that a recorded reply fits no other request, not even one under the same keys. The code
/// of a request covers bytes that the host has drawn for this connection, which the reply to the sign-on brings: until
/// then nothing but a sign-on leaves.
/// </summary>
public sealed class HostSession : IHostLink
{
    private const int MacLength = 8;
    private const int HostMask = 0xFF;

    private readonly IHostConnection _connection;
    private readonly TerminalSecurity _security;
    private readonly DukptKeys _keys;
    private readonly Cmac _cmac;
    private readonly RequestWriter _writer;
    private readonly ReplyReader _reader = new ReplyReader();
    private readonly Iso8583Message _message = new Iso8583Message();
    private readonly byte[] _key = new byte[DeviceKeys.KeyLength];
    private readonly byte[] _code = new byte[Cmac.Length];
    private readonly byte[] _hostBytes = new byte[Cmac.AheadLength];
    private readonly byte[] _requestCode = new byte[Cmac.AheadLength];
    private readonly byte[] _replyKey = new byte[DeviceKeys.KeyLength];
    private readonly Transmissions _sent = new Transmissions();
    private FaultCode _fault;
    private int _signalDbm;
    private long _accessPoint;
    private bool _isOpen;
    private bool _hasReplyKey;
    private int _standing;
    private int _session;
    private int _signedOnSession;

    /// <summary>A session over a connection.</summary>
    /// <param name="connection">Carries the messages.</param>
    /// <param name="security">Keys of the messages, and random bytes that are seeded before the first of them.</param>
    public HostSession(IHostConnection connection, TerminalSecurity security)
    {
        _connection = connection;
        _security = security;
        _keys = security.MessageKeys;
        _cmac = new Cmac(security.Cipher);
        _writer = new RequestWriter(_keys, security.Random);
    }

    /// <inheritdoc/>
    public FaultCode Fault => _fault;

    /// <inheritdoc/>
    public int SignalDbm => _signalDbm;

    /// <inheritdoc/>
    public long AccessPoint => _accessPoint;

    /// <inheritdoc/>
    public bool MayPause
    {
        set => _connection.MayPause = value;
    }

    /// <inheritdoc/>
    public int Session => _standing;

    /// <inheritdoc/>
    public int HostId => _standing & HostMask;

    /// <inheritdoc/>
    public int Owed
    {
        set => _connection.Owed = value;
    }

    /// <inheritdoc/>
    public bool Settles(int host, int seller) => _connection.Settles(host, seller);

    /// <inheritdoc/>
    public bool IsSignedOn => _signedOnSession != 0 && _signedOnSession == _standing;

    /// <inheritdoc/>
    public void Look()
    {
        _fault = _connection.Fault;
        _signalDbm = _connection.SignalDbm;
        _accessPoint = _connection.AccessPoint;
        _standing = _connection.Session;
    }

    /// <inheritdoc/>
    public void SignOff()
    {
        _signedOnSession = 0;
        Array.Clear(_hostBytes, 0, _hostBytes.Length);
    }

    /// <inheritdoc/>
    public void Send(HostRequest request)
    {
        DropEarlier();
        _reader.Expect(request);
        _session = _standing;
        if (request.Kind == HostRequestKind.SignOn)
        {
            // The host draws new bytes as soon as it has this request.
            SignOff();
        }
        // What everybody can compute says nothing: without keys nothing leaves and nothing is right.
        bool mayLeave = _session != 0 && (request.IsFinished || (_security.HasKeys
            && (request.Kind == HostRequestKind.SignOn || _session == _signedOnSession)));
        KeepReplyKey(request.IsFinished, request.ReplyKey);
        _isOpen = mayLeave && _writer.TryWrite(request, _message);
        if (_isOpen)
        {
            Seal(request);
            _connection.Send(_message.Bytes, _message.Length, _session);
        }
        _message.Clear();
    }

    /// <inheritdoc/>
    public bool TryFinish(HostRequest reversal)
    {
        if (_isOpen)
        {
            _keys.Write(KeyUsage.MacReply, _sent.CounterAt(_sent.Count - 1), _key);
            KeepReplyKey(true, _key);
        }
        reversal.IsFinished = true;
        bool isWritten = _writer.TryWrite(reversal, _message);
        Array.Clear(_requestCode, 0, _requestCode.Length);
        ComputeMac(KeyUsage.MacRequest, reversal.KeyCounter, _requestCode);
        Array.Copy(_code, 0, reversal.Code, 0, MacLength);
        _keys.Write(KeyUsage.MacReply, reversal.KeyCounter, reversal.ReplyKey);
        _message.Clear();
        return isWritten;
    }

    /// <inheritdoc/>
    public bool TryWithdraw() => _connection.TryWithdraw();

    /// <inheritdoc/>
    public HostProgress Poll(long nowMs, HostReply reply)
    {
        DeliveryState delivery = _connection.Delivery;
        int count = _connection.Receive(_message.Bytes);
        if (count > 0 && _isOpen)
        {
            HostProgress progress = Judge(count, reply);
            _message.Clear();
            return progress;
        }
        return _isOpen ? ProgressOf(delivery) : HostProgress.NotSent;
    }

    // What came before the request left cannot be its reply.
    private void DropEarlier()
    {
        while (_connection.Receive(_message.Bytes) > 0)
        {
        }
    }

    private HostProgress Judge(int count, HostReply reply)
    {
        ReplyMatch match = _message.Parse(count) == 0 ? _reader.Match(_message) : ReplyMatch.None;
        if (match == ReplyMatch.Unproved)
        {
            return HostProgress.BadMac;
        }
        if (match != ReplyMatch.Own)
        {
            return match == ReplyMatch.Former ? HostProgress.Waiting : HostProgress.Invalid;
        }
        if (!IsMacRight())
        {
            return HostProgress.BadMac;
        }
        KeepReplyKey(false, _replyKey);
        _connection.Prove(_session);
        _reader.Read(_message, reply);
        if (reply.IsSignOn && reply.Is('0', '0'))
        {
            _signedOnSession = _session;
            Array.Copy(reply.HostBytes, 0, _hostBytes, 0, _hostBytes.Length);
        }
        return HostProgress.Replied;
    }

    private bool IsMacRight()
    {
        bool isRight = false;
        for (int i = 0; (_hasReplyKey || _security.HasKeys) && i < _sent.Count && !isRight; i++)
        {
            _sent.CopyCode(i, _requestCode);
            ComputeMac(KeyUsage.MacReply, _sent.CounterAt(i), _requestCode);
            isRight = ConstantTime.AreEqual(_code, 0, _message.Bytes, _message.MacOffset, MacLength);
        }
        return isRight;
    }

    private void Seal(HostRequest request)
    {
        if (request.IsFinished)
        {
            Array.Copy(request.Code, 0, _code, 0, MacLength);
        }
        else
        {
            ComputeMac(KeyUsage.MacRequest, request.KeyCounter, _hostBytes);
        }
        _sent.Add(request, _code);
        Array.Copy(_code, 0, _message.Bytes, _message.MacOffset, MacLength);
    }

    private void KeepReplyKey(bool isKept, byte[] key)
    {
        _hasReplyKey = isKept;
        Array.Copy(key, 0, _replyKey, 0, _replyKey.Length);
        if (!isKept)
        {
            Array.Clear(_replyKey, 0, _replyKey.Length);
        }
    }

    private void ComputeMac(KeyUsage usage, long counter, byte[] ahead)
    {
        if (usage == KeyUsage.MacReply && _hasReplyKey)
        {
            Array.Copy(_replyKey, 0, _key, 0, _key.Length);
        }
        else
        {
            _keys.Write(usage, counter, _key);
        }
        _cmac.Compute(_key, ahead, _message.Bytes, _message.MacOffset, _code);
        Array.Clear(_key, 0, _key.Length);
    }

    private static HostProgress ProgressOf(DeliveryState delivery)
    {
        switch (delivery)
        {
            case DeliveryState.Refused: return HostProgress.NotSent;
            case DeliveryState.Lost: return HostProgress.Broken;
            case DeliveryState.None: return HostProgress.None;
            default: return HostProgress.Waiting;
        }
    }
}
