using System;
using System.Collections.Generic;
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
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Has the keys of terminals and says with them what no terminal of ours would say.</summary>
public sealed class ForeignTerminal
{
    private const int MacLength = 8;
    private const int LastField = 128;
    private const int KeyIdDigits = 16;
    private const int CounterDigits = 8;
    private const int TerminalDigits = 8;

    private readonly TerminalSecurity _security;
    private readonly RequestWriter _writer;
    private readonly IssuerHost _host;
    private readonly Dictionary<string, IssuerLine> _lines = [];
    private IssuerAnswer? _answer;

    /// <summary>With an issuer of its own.</summary>
    /// <param name="book">The issuer's book; null for one in memory.</param>
    public ForeignTerminal(IssuerBook? book = null)
    {
        Issuer = SimulatedIssuer.Make(book);
        _security = new(
            new AesCipher(), new HmacCode(), new RandomStream(1, "nonces"), TestKeys.Make());
        _security.SeedRandom(1);
        _writer = new RequestWriter(_security.MessageKeys, _security.Random);
        _host = IssuerHost.Of(Issuer, new RandomStream(1, "foreign host bytes"));
        _host.Answered = (_, answer) => _answer = answer;
    }

    public SimulatedIssuer Issuer { get; }

    /// <summary>A genuine request of the first terminal as bytes.</summary>
    public byte[] Request(HostRequestKind kind, long keyCounter, Action<HostRequest>? change = null)
    {
        HostRequest request = SessionBench.Request(kind, keyCounter: keyCounter);
        change?.Invoke(request);
        return Seal(Write(request), TestKeys.SerialOf(TestKeys.TerminalId, keyCounter));
    }

    /// <summary>A request with another value in one field, under a right code; "" drops the field.</summary>
    public byte[] With(byte[] request, int field, string value)
    {
        Iso8583Message after = Copy(request, field, value);
        after.TryReserveMac();
        return Seal(after.Bytes[..after.Length], Text(after, Field.KeySerialAndPin));
    }

    /// <summary>A request that ends before its code.</summary>
    public static byte[] WithoutCode(byte[] request)
    {
        Iso8583Message after = Copy(request, Field.Mac, "");
        return after.Bytes[..after.Length];
    }

    /// <summary>A request whose code covers other host bytes than those that were drawn for its connection.</summary>
    public static byte[] SealedOver(byte[] request, byte[] hostBytes)
    {
        string serial = Text(Read(request), Field.KeySerialAndPin)[..(KeyIdDigits + CounterDigits)];
        return Seal(request, serial, hostBytes);
    }

    private static Iso8583Message Copy(byte[] request, int field, string value)
    {
        Iso8583Message before = Read(request);
        Iso8583Message after = new();
        after.Begin(before.MessageType);
        bool IsIn(int each) => each != Field.Mac && (before.Has(each) || each == field);
        foreach (int each in Enumerable.Range(2, LastField - 2).Where(IsIn))
        {
            string text = each == field ? value : Text(before, each);
            if (text.Length > 0)
            {
                after.TryPutText(each, text);
            }
        }
        return after;
    }

    /// <summary>A reversal that another terminal sends, with the consent of the first one.</summary>
    /// <param name="terminal">Who sends it.</param>
    /// <param name="keyCounter">Under which counter of its keys.</param>
    /// <param name="change">Changes it after the first terminal has consented.</param>
    /// <param name="changeBefore">Changes it before: the consent covers that.</param>
    public byte[] Standby(
        string terminal, long keyCounter, Action<HostRequest>? change = null, Action<HostRequest>? changeBefore = null)
    {
        byte[] reversal = Request(HostRequestKind.Reversal, keyCounter, request =>
        {
            Encoding.ASCII.GetBytes(terminal).CopyTo(request.TerminalId, 0);
            changeBefore?.Invoke(request);
            Consent(request);
            change?.Invoke(request);
        });
        return By(reversal, terminal, keyCounter);
    }

    private void Consent(HostRequest reversal)
    {
        MovedReversal moved = new() { Stan = reversal.Stan, AmountMinor = reversal.AmountMinor };
        reversal.Stamp.ConsentCounter = 9;
        moved.Stamp.CopyFrom(reversal.Stamp);
        new ReversalConsent(_security).Write(moved);
        reversal.Stamp.CopyFrom(moved.Stamp);
    }

    /// <summary>A message under the code of another terminal's keys.</summary>
    public byte[] By(byte[] request, string terminal, long keyCounter) =>
        With(request, Field.KeySerialAndPin, TestKeys.SerialOf(terminal, keyCounter));

    /// <summary>True when the issuer answers bytes at all.</summary>
    public bool IsAnswered(byte[] message) => _host.Answer(message, new IssuerLine()).Count > 0;

    /// <summary>What the issuer decides about bytes.</summary>
    public IssuerAnswer Ask(byte[] message)
    {
        string serial = Text(Read(message), Field.KeySerialAndPin);
        return Ask(message, LineOf(serial));
    }

    /// <summary>The same over a connection.</summary>
    public IssuerAnswer Ask(byte[] message, IssuerLine line)
    {
        Reply = _host.Answer(message, line).Single().Message;
        return _answer!;
    }

    /// <summary>The connection over which the messages of an initial key go; a lost one has another after it.</summary>
    public IssuerLine LineOf(string serial)
    {
        string keyId = serial.PadRight(KeyIdDigits, '0')[..KeyIdDigits];
        if (!_lines.TryGetValue(keyId, out IssuerLine? line))
        {
            _lines[keyId] = line = new IssuerLine();
            SignOn(keyId, line, 1);
        }
        return line;
    }

    /// <summary>Signs on over a connection.</summary>
    public void SignOn(string keyId, IssuerLine line, long keyCounter)
    {
        HostRequest request = SessionBench.Request(HostRequestKind.SignOn, keyCounter: keyCounter);
        Encoding.ASCII.GetBytes(keyId[^TerminalDigits..]).CopyTo(request.TerminalId, 0);
        _host.Answer(With(Write(request), Field.KeySerialAndPin, $"{keyId}{keyCounter:X8}"), line);
    }

    private byte[] Write(HostRequest request)
    {
        Iso8583Message message = new();
        Assert.IsTrue(_writer.TryWrite(request, message));
        return message.Bytes[..message.Length];
    }

    /// <summary>The bytes of its last answer.</summary>
    public byte[] Reply { get; private set; } = [];

    public static Iso8583Message Read(byte[] bytes)
    {
        Iso8583Message message = new();
        bytes.CopyTo(message.Bytes, 0);
        message.Parse(bytes.Length);
        return message;
    }

    public static string Text(Iso8583Message message, int field) =>
        Encoding.ASCII.GetString(message.Bytes, message.OffsetOf(field), message.LengthOf(field));

    private byte[] Seal(byte[] message, string serial)
    {
        string whole = serial.PadRight(KeyIdDigits + CounterDigits, '0')[..(KeyIdDigits + CounterDigits)];
        bool isSignOn = message.AsSpan().StartsWith("0800"u8) && IsSignOn(message);
        return Seal(message, whole, isSignOn ? SignOns.None : LineOf(whole).HostBytes);
    }

    private static byte[] Seal(byte[] message, string serial, byte[] hostBytes)
    {
        byte[] code = new byte[Cmac.Length];
        byte[] key = new IssuerKeys(TestKeys.Base).WorkingKey(serial, IssuerKeys.MacGeneration);
        new Cmac(new AesCipher()).Compute(key, hostBytes, message, message.Length - MacLength, code);
        return [.. message[..^MacLength], .. code[..MacLength]];
    }

    private static bool IsSignOn(byte[] message) =>
        Text(Read(message), Field.Private60).EndsWith("001", StringComparison.Ordinal);
}
