using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Somebody sits on the line and puts forged replies before the genuine reply to each sale.</summary>
/// <param name="random">Chance.</param>
/// <param name="kinds">How many of the forger's kinds.</param>
/// <param name="most">So many replies; fewer by chance where all kinds are used.</param>
public sealed class ForgedLine(Random random, int kinds, int most) : BenchParts
{
    private readonly Forger _forger = new(random);

    /// <summary>Forged replies so far.</summary>
    public int Forged { get; private set; }

    /// <inheritdoc/>
    public override IHostConnection MakeConnection(IHostConnection connection) => new Tapped(connection, this);

    private IEnumerable<byte[]> Replies(HostRequest request, byte[] requestCode, byte[] genuine)
    {
        int count = kinds == Forger.Strange ? most : random.Next(most);
        for (int i = 0; i < count; i++)
        {
            Forged++;
            yield return _forger.Make(random.Next(kinds), request, requestCode, genuine);
        }
        yield return genuine;
    }

    private sealed class Tapped(IHostConnection inner, ForgedLine line) : IHostConnection
    {
        private readonly RequestReader _reader = new();
        private readonly Queue<byte[]> _waiting = [];
        private HostRequest? _sale;
        private byte[] _saleCode = [];

        public FaultCode Fault => inner.Fault;

        public int SignalDbm => inner.SignalDbm;

        public long AccessPoint => inner.AccessPoint;

        public bool MayPause
        {
            set => inner.MayPause = value;
        }

        public DeliveryState Delivery => inner.Delivery;

        public void Send(byte[] message, int count)
        {
            HostRequest? request = _reader.Read(message.AsSpan(0, count));
            _sale = request?.Kind == HostRequestKind.Sale ? request : null;
            _saleCode = MessageSeal.CodeIn(message[..count]);
            inner.Send(message, count);
        }

        public bool TryWithdraw() => inner.TryWithdraw();

        public int Receive(byte[] message)
        {
            byte[] received = new byte[message.Length];
            int count = inner.Receive(received);
            if (count > 0)
            {
                byte[] genuine = received[..count];
                IEnumerable<byte[]> replies = _sale is null ? [genuine] : line.Replies(_sale, _saleCode, genuine);
                foreach (byte[] reply in replies)
                {
                    _waiting.Enqueue(reply);
                }
            }
            if (!_waiting.TryDequeue(out byte[]? first))
            {
                return 0;
            }
            first.CopyTo(message, 0);
            return first.Length;
        }
    }
}
