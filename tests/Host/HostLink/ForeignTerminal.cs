using System;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>Has the keys of terminals and says with them what no terminal of ours would say.</summary>
public sealed class ForeignTerminal
{
    private const int MacLength = 8;

    private readonly SessionBench _terminal = new();
    private readonly IssuerHost _host;
    private IssuerAnswer? _answer;

    public ForeignTerminal()
    {
        _host = IssuerHost.Of(Issuer);
        _host.Answered = (_, answer) => _answer = answer;
    }

    public SimulatedIssuer Issuer { get; } = SimulatedIssuer.Make();

    /// <summary>A genuine request as bytes.</summary>
    public byte[] Request(HostRequestKind kind, long keyCounter, Action<HostRequest>? change = null)
    {
        HostRequest request = SessionBench.Request(kind, keyCounter: keyCounter);
        change?.Invoke(request);
        _terminal.Session.Send(request);
        return _terminal.Connection.Sent;
    }

    /// <summary>A request with another value in one field, under a right code; "" drops the field.</summary>
    public static byte[] With(byte[] request, int field, string value)
    {
        Iso8583Message before = Read(request);
        Iso8583Message after = new();
        after.Begin(before.MessageType);
        foreach (int each in Enumerable.Range(2, Field.Mac - 2).Where(each => before.Has(each) || each == field))
        {
            string text = each == field ? value : Text(before, each);
            if (text.Length > 0)
            {
                after.TryPutText(each, text);
            }
        }
        after.TryReserveMac();
        return Seal(after.Bytes[..after.Length], Text(after, Field.KeySerialAndPin));
    }

    /// <summary>A message under the code of another terminal's keys.</summary>
    public static byte[] By(byte[] request, string terminal, long keyCounter) =>
        With(request, Field.KeySerialAndPin, TestKeys.SerialOf(terminal, keyCounter));

    /// <summary>What the issuer decides about bytes.</summary>
    public IssuerAnswer Ask(byte[] message)
    {
        Reply = _host.Answer(message).Single().Message;
        return _answer!;
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

    private static byte[] Seal(byte[] message, string serial)
    {
        byte[] code = new byte[Cmac.Length];
        byte[] key = new IssuerKeys(TestKeys.Base).WorkingKey(serial.PadRight(24, '0')[..24], IssuerKeys.MacGeneration);
        new Cmac(new AesCipher()).Compute(key, new byte[MacLength], message, message.Length - MacLength, code);
        return [.. message[..^MacLength], .. code[..MacLength]];
    }
}
