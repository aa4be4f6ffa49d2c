using System;
using System.Collections.Generic;
using System.Text;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>A connection that keeps what was sent and brings what the test puts in.</summary>
public sealed class FakeConnection : IHostConnection
{
    // Long enough for a test that counts allocations.
    private readonly StringBuilder _proven = new(8192);
    private readonly Queue<byte[]> _incoming = [];
    private readonly byte[] _sent = new byte[Iso8583Message.MaximumLength];
    private int _count;

    public FaultCode Fault { get; set; }

    public int SignalDbm => 0;

    public long AccessPoint => 0;

    public bool MayPause { get; set; }

    public DeliveryState Delivery { get; set; }

    public byte[] Sent => _sent[.._count];

    public void Bring(byte[] message) => _incoming.Enqueue(message);

    public int Session { get; set; }

    public int Owed { private get; set; }

    public bool Settles(int host, int seller) => true;

    public void Send(byte[] message, int count, int session)
    {
        Array.Copy(message, _sent, count);
        _count = count;
        Delivery = DeliveryState.Sent;
    }

    public bool TryWithdraw() => Delivery == DeliveryState.Queued;

    /// <summary>Connections over which a right code has come, each time with a semicolon.</summary>
    public string Proven => _proven.ToString();

    public void Prove(int session) => _proven.Append(session).Append(';');

    public int Receive(byte[] message)
    {
        if (!_incoming.TryDequeue(out byte[]? first) || first.Length > message.Length)
        {
            return 0;
        }
        first.CopyTo(message, 0);
        return first.Length;
    }
}
