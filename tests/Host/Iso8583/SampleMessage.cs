using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PosTerminal.Firmware.Iso8583;
using PosTerminal.Firmware.Ports;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>A message as its type and the text of its fields; binary fields are hex.</summary>
public sealed record SampleMessage(int Type, SortedDictionary<int, string> Fields)
{
    private const int MacField = 64;
    private const int LongMacField = 128;

    /// <summary>What terminal and issuer really write: each kind of request with its reply, and a sale with a PIN.
    /// </summary>
    public static IReadOnlyList<SampleMessage> All { get; } =
    [
        .. Enum.GetValues<HostRequestKind>().SelectMany(kind => Exchange(SessionBench.Request(kind))),
        .. Exchange(WithPin(SessionBench.Request(HostRequestKind.Sale))),
    ];

    /// <summary>The fields with the message type as number 0, as the peer writes them.</summary>
    public SortedDictionary<string, string> ForPeer() => new(
        Fields.Append(new KeyValuePair<int, string>(0, Type.ToString("D4", CultureInfo.InvariantCulture)))
            .ToDictionary(field => field.Key.ToString(CultureInfo.InvariantCulture), field => field.Value));

    /// <summary>The value of a field as bytes.</summary>
    public byte[] ValueOf(int field) =>
        IsCode(field) ? Convert.FromHexString(Fields[field]) : Encoding.ASCII.GetBytes(Fields[field]);

    /// <summary>Writes it with the firmware's codec.</summary>
    public bool TryWrite(Iso8583Message message)
    {
        message.Begin(Type);
        return Fields.Keys.All(field => message.TryPut(field, ValueOf(field), 0, ValueOf(field).Length));
    }

    private static IEnumerable<SampleMessage> Exchange(HostRequest request)
    {
        SessionBench bench = new();
        byte[] reply = bench.Exchange(request);
        return [Of(bench.Connection.Sent), Of(reply)];
    }

    private static HostRequest WithPin(HostRequest request)
    {
        request.HasPin = true;
        Convert.FromHexString("00112233445566778899AABBCCDDEEFF").CopyTo(request.PinBlock, 0);
        return request;
    }

    private static SampleMessage Of(byte[] bytes)
    {
        Iso8583Message message = new();
        bytes.CopyTo(message.Bytes, 0);
        if (message.Parse(bytes.Length) != 0)
        {
            throw new InvalidOperationException($"{message.Error}: {Convert.ToHexString(bytes)}");
        }
        Dictionary<int, string> fields = Enumerable.Range(2, LongMacField - 1).Where(message.Has)
            .ToDictionary(field => field, field => Text(message, field));
        return new SampleMessage(message.MessageType, new SortedDictionary<int, string>(fields));
    }

    private static string Text(Iso8583Message message, int field)
    {
        ReadOnlySpan<byte> value = message.Bytes.AsSpan(message.OffsetOf(field), message.LengthOf(field));
        return IsCode(field) ? Convert.ToHexString(value) : Encoding.ASCII.GetString(value);
    }

    private static bool IsCode(int field) => field is MacField or LongMacField;
}
