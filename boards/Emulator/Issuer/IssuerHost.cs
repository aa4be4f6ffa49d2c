using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The issuer's end of a connection: takes messages, has them decided, and writes the replies, right ones or those
/// that its behaviour orders.
/// </summary>
/// <param name="issuer">Who decides.</param>
/// <param name="seal">Who knows what is genuine.</param>
/// <param name="signOns">What is drawn for each connection.</param>
public sealed class IssuerHost(SimulatedIssuer issuer, MessageSeal seal, SignOns signOns)
{
    /// <summary>The highest trace number (ISO 8583 field 11); 1 follows.</summary>
    public const int HighestStan = 999_999;

    private const long LateNs = 40_000_000_000;
    private const long RepeatNs = 20_000_000;
    private static readonly byte[] s_garbage = "HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray();

    private readonly RequestReader _reader = new();
    private readonly ReplyWriter _writer = new();

    /// <summary>Told of every request with its answer, also where that is sent late, wrongly or not at all.</summary>
    public Action<HostRequest, IssuerAnswer>? Answered { get; set; }

    /// <summary>The end of an issuer that has the base key of the emulated terminals.</summary>
    /// <param name="issuer">Who decides.</param>
    /// <param name="random">Draws what a connection gets at the sign-on.</param>
    public static IssuerHost Of(SimulatedIssuer issuer, IRandom random) =>
        new(issuer, new MessageSeal(new IssuerKeys(TestKeys.Base)), new SignOns(random));

    /// <summary>What the issuer sends back for a message; nothing for bytes that are no message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="line">The connection over which it came.</param>
    public IReadOnlyList<IssuerReply> Answer(byte[] message, IssuerLine line)
    {
        if (_reader.Read(message) is not { } request)
        {
            return [];
        }
        IssuerAnswer answer = AnswerTo(request, message, line);
        Answered?.Invoke(request, answer);

        byte[] code = MessageSeal.CodeIn(message);

        // It misbehaves with sales only: a scenario whose reversals were never answered would never end.
        bool isMoney = request.Kind <= HostRequestKind.Reversal && !answer.IsRefusal;
        IReadOnlyList<IssuerReply> replies = request.Kind == HostRequestKind.Sale && isMoney
            ? SayMore(request, answer, code, Misbehave(request, answer, code))
            : [new IssuerReply(Write(request, answer, code), issuer.LatencyNs)];
        return isMoney && issuer.Lie.IsTwice ? [.. replies, .. replies.Select(Later)] : replies;
    }

    private static IssuerReply Later(IssuerReply reply) => reply with { DelayNs = reply.DelayNs + RepeatNs };

    private IReadOnlyList<IssuerReply> SayMore(
        HostRequest request, IssuerAnswer answer, byte[] code, IReadOnlyList<IssuerReply> replies) =>
        issuer.Lie.Then.Length == 0 ? replies : [.. replies, Later(new IssuerReply(
            Write(request, answer with { Code = issuer.Lie.Then }, code), issuer.LatencyNs))];

    // Nothing authenticated goes to a request whose own code is wrong: whoever changed a bit of it could choose the
    // answer to the right one.
    private IssuerAnswer AnswerTo(HostRequest request, byte[] message, IssuerLine line)
    {
        string keyId = _reader.Serial.Length > 0 ? _reader.Serial[..RequestFields.KeyIdDigits] : "";
        bool isGenuine = IsRight(
            message, request.IsFinished ? SignOns.None : signOns.Expected(line, keyId, request.Kind));
        bool isForeign = !isGenuine && signOns.Former(keyId).Any(bytes => IsRight(message, bytes));
        if (_reader.BadField != 0)
        {
            bool isSealed = isGenuine || isForeign;
            return new(request.Stan, IssuerAnswer.FormatError) { BadField = _reader.BadField, IsSealed = isSealed };
        }
        return isGenuine && request.IsFinished ? issuer.DecideFinished(request, keyId, message)
            : isGenuine ? Welcome(request, issuer.Decide(request, keyId), line, keyId)
            : isForeign ? new(request.Stan, IssuerAnswer.ForeignHostBytes)
            : new(request.Stan, IssuerAnswer.WrongCode) { IsSealed = false };
    }

    private bool IsRight(byte[] message, byte[]? hostBytes) =>
        hostBytes is not null && _reader.Serial.Length > 0 && seal.IsRight(message, _reader.Serial, hostBytes);

    private IssuerAnswer Welcome(HostRequest request, IssuerAnswer answer, IssuerLine line, string keyId)
    {
        if (request.Kind != HostRequestKind.SignOn || answer.Code != SimulatedIssuer.Approved)
        {
            return answer;
        }
        signOns.Take(line, keyId);
        return answer with { SignOn = issuer.SignOnFor(keyId, line.HostBytes) };
    }

    private IReadOnlyList<IssuerReply> Misbehave(HostRequest request, IssuerAnswer answer, byte[] code)
    {
        IssuerAnswer given = issuer.Behaviour == IssuerBehaviour.WrongStan
            ? answer with { Stan = (answer.Stan % HighestStan) + 1 }
            : answer;
        IssuerReply reply = new(Write(request, given, code), issuer.LatencyNs);
        return issuer.Behaviour switch
        {
            IssuerBehaviour.Silent => [],
            IssuerBehaviour.Garbage => [reply with { Message = s_garbage }],
            IssuerBehaviour.BadMac => [reply with { Message = WithWrongMac(reply.Message) }],
            IssuerBehaviour.Late => [reply with { DelayNs = reply.DelayNs + LateNs }],
            IssuerBehaviour.Duplicate => [reply, Later(reply)],
            IssuerBehaviour.MidReply => [reply with { IsCut = true }],
            _ => [reply],
        };
    }

    private byte[] Write(HostRequest request, IssuerAnswer answer, byte[] code)
    {
        byte[] reply = _writer.Write(request, answer);
        if (answer.IsSealed)
        {
            seal.Put(reply, _reader.Serial, code);
        }
        return reply;
    }

    private static byte[] WithWrongMac(byte[] reply)
    {
        reply[^1] ^= 1;
        return reply;
    }
}
