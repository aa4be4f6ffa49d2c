using System;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>A session on a fake connection that has signed on, and an issuer that can answer it.</summary>
public sealed class SessionBench
{
    /// <summary>Counter of the sale that a reversal names.</summary>
    public const long SaleCounter = 7;

    private const string Track2 = "4111111111111111=49121200000012345";

    private readonly IssuerHost _host;
    private readonly IssuerLine _line = new();
    private long _signOns;

    public SessionBench(ICipher? cipher = null, string noise = "noise")
    {
        Security = new(
            cipher ?? new AesCipher(), new HmacCode(), new RandomStream(1, noise), TestKeys.Make());
        Security.SeedRandom(1);
        Session = new HostSession(Connection, Security);
        Issuer.LatencyNs = 0;
        _host = IssuerHost.Of(Issuer, new RandomStream(1, "host bytes"));
        Connection.Session = 1;
        Session.Look();
        SignOn();
    }

    public TerminalSecurity Security { get; }

    public FakeConnection Connection { get; } = new();

    public SimulatedIssuer Issuer { get; } = SimulatedIssuer.Make();

    public HostSession Session { get; }

    public HostReply Reply { get; } = new();

    /// <summary>A request of a kind with everything that it needs.</summary>
    public static HostRequest Request(HostRequestKind kind, int stan = 42, long keyCounter = 7)
    {
        HostRequest request = new()
        {
            Kind = kind,
            Stan = stan,
            AmountMinor = 1250,
            KeyCounter = keyCounter,
            ReversalReason = kind == HostRequestKind.Reversal ? ReversalReason.NoReply : ReversalReason.None,
        };
        Encoding.ASCII.GetBytes(TestKeys.TerminalId).CopyTo(request.TerminalId, 0);
        request.Stamp.Currency = 156;
        request.Stamp.Date = 261124;
        request.Stamp.MinuteOfDay = (18 * 60) + 5;
        request.Stamp.KeyCounter = kind == HostRequestKind.Reversal ? SaleCounter : keyCounter;
        Convert.FromHexString(TestKeys.SerialOf(TestKeys.TerminalId, 0)[..16]).CopyTo(request.Stamp.Seller, 0);
        request.TerminalId.CopyTo(request.Stamp.Seller, Stamp.TerminalAt);
        "898411300000001"u8.CopyTo(request.Stamp.Seller.AsSpan(Stamp.MerchantAt));
        "11011"u8.CopyTo(request.DeviceFlags);
        Encoding.ASCII.GetBytes(Track2).CopyTo(request.Track2, 0);
        request.Track2Length = Track2.Length;
        return request;
    }

    /// <summary>Signs on unless that is done.</summary>
    public void SignOn()
    {
        if (!Session.IsSignedOn)
        {
            _signOns++;
            Take(Exchange(Request(HostRequestKind.SignOn, keyCounter: _signOns)));
        }
        Assert.IsTrue(Session.IsSignedOn);
    }

    /// <summary>Sends a request and answers what the issuer would send back.</summary>
    public byte[] Exchange(HostRequest request)
    {
        Session.Send(request);
        return Answer();
    }

    /// <summary>What the issuer would send back for the message sent last.</summary>
    public byte[] Answer() => _host.Answer(Connection.Sent, _line).Single().Message;

    /// <summary>A field of the message sent last.</summary>
    public string SentText(int field)
    {
        Iso8583Message message = new();
        Connection.Sent.CopyTo(message.Bytes, 0);
        Assert.AreEqual(0, message.Parse(Connection.Sent.Length));
        return Encoding.ASCII.GetString(message.Bytes, message.OffsetOf(field), message.LengthOf(field));
    }

    /// <summary>An approval of the sale sent last, with further fields and a right code as its last 8 bytes.</summary>
    public byte[] SealedReply(Action<Iso8583Message> complete) => SealedReply(210, complete);

    /// <summary>The same of another type.</summary>
    public byte[] SealedReply(int messageType, Action<Iso8583Message> complete) =>
        SealedReply(messageType, TestKeys.TerminalId, complete);

    /// <summary>The same that names any terminal.</summary>
    public byte[] SealedReply(int messageType, string terminalId, Action<Iso8583Message> complete)
    {
        Iso8583Message message = new();
        message.Begin(messageType);
        message.TryPutNumber(Field.Stan, 42);
        message.TryPutText(Field.ResponseCode, "00");
        message.TryPutText(Field.TerminalId, terminalId);
        complete(message);
        byte[] reply = message.Bytes[..message.Length];
        new MessageSeal(new IssuerKeys(TestKeys.Base)).Put(
            reply, TestKeys.SerialOf(TestKeys.TerminalId, 7), MessageSeal.CodeIn(Connection.Sent));
        return reply;
    }

    /// <summary>Brings a message to the session and answers what it makes of it.</summary>
    public HostProgress Take(byte[] message)
    {
        Connection.Bring(message);
        return Session.Poll(0, Reply);
    }

    /// <summary>The code of the reply taken last.</summary>
    public string Code => Convert.ToString((char)Reply.CodeHigh) + (char)Reply.CodeLow;
}
