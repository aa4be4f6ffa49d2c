using System;
using System.Collections.Generic;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer's end of a connection: takes messages, has them decided, and writes the replies, right ones or such as
/// its behaviour orders.
/// </summary>
/// <param name="issuer">Who decides.</param>
public sealed class IssuerHost(SimulatedIssuer issuer)
{
    private const long LateNs = 40_000_000_000;
    private const long RepeatNs = 20_000_000;
    private static readonly byte[] s_garbage = "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray();

    private readonly RequestReader _reader = new();
    private readonly ReplyWriter _writer = new();

    /// <summary>What the issuer sends back for a message; nothing for one that is none.</summary>
    public IReadOnlyList<IssuerReply> Answer(ReadOnlySpan<byte> message)
    {
        if (!_reader.TryRead(message, out HostRequest request, out IssuerKeys keys))
        {
            return [];
        }
        IssuerAnswer answer = _reader.IsGenuine ? issuer.Decide(request) : new IssuerAnswer(request.Stan, "A0");

        // Misbehaves with sales only: a reversal that it swallowed for ever would never end a scenario.
        return request.Kind == HostRequestKind.Sale
            ? Misbehave(request, answer, keys)
            : [new(_writer.Write(request, answer, keys), issuer.LatencyNs)];
    }

    private IReadOnlyList<IssuerReply> Misbehave(HostRequest request, IssuerAnswer answer, IssuerKeys keys)
    {
        byte[] reply = _writer.Write(request, answer, keys);
        long delayNs = issuer.LatencyNs;
        return issuer.Behaviour switch
        {
            IssuerBehaviour.Silent => [],
            IssuerBehaviour.Garbage => [new(s_garbage, delayNs)],
            IssuerBehaviour.BadMac => [new(WithWrongMac(reply), delayNs)],
            IssuerBehaviour.Late => [new(reply, delayNs + LateNs)],
            IssuerBehaviour.WrongStan =>
                [new(_writer.Write(request, answer with { Stan = answer.Stan + 1 }, keys), delayNs)],
            IssuerBehaviour.Duplicate => [new(reply, delayNs), new(reply, delayNs + RepeatNs)],
            _ => [new(reply, delayNs)],
        };
    }

    private static byte[] WithWrongMac(byte[] reply)
    {
        reply[^1] ^= 1;
        return reply;
    }
}
