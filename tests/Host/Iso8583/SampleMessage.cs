using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using PosTerminal.Firmware.Iso8583;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>A message as its type and the text of its fields; binary fields are hex.</summary>
public sealed record SampleMessage(int Type, SortedDictionary<int, string> Fields)
{
    private const int MacField = 64;

    /// <summary>One of each type that the terminal sends or gets.</summary>
    public static IReadOnlyList<SampleMessage> All { get; } =
    [
        Of(200, "3=000000 4=000000001250 11=000042 12=134501 13=1124 22=021 25=00"
            + " 35=4111111111111111=29121010000000000 41=T0000001 42=M00000000000001 49=156 60=22000001"
            + " 63=FFFF9876543210E10000000100112233445566778899AABBCCDDEEFF 64=0123456789ABCDEF"),
        Of(210, "3=000000 4=000000001250 11=000042 12=134502 13=1124 37=112400000042 38=AB12CD 39=00 41=T0000001"
            + " 42=M00000000000001 49=156 63=FFFF9876543210E100000001 64=FEDCBA9876543210"),
        Of(400, "3=000000 4=000000001250 11=000042 22=022 25=00 39=98 41=T0000001 42=M00000000000001 49=156"
            + " 60=22000001 63=FFFF9876543210E100000002 64=00000000000000FF"),
        Of(410, "3=000000 4=000000001250 11=000042 39=00 41=T0000001 42=M00000000000001 49=156"
            + " 63=FFFF9876543210E100000002 64=1111111111111111"),
        Of(800, "11=000043 41=T0000001 42=M00000000000001 60=00000001001 63=FFFF9876543210E100000003"
            + " 64=2222222222222222"),
        Of(810, "11=000043 12=134503 13=1124 39=00 41=T0000001 42=M00000000000001 60=00000001001 62=RESTART"
            + " 63=FFFF9876543210E100000003 64=3333333333333333"),
        Of(820, "11=000044 41=T0000001 42=M00000000000001 60=00000001301 62=KEYBOARD=0,READER=2,DISPLAY=0"
            + " 63=FFFF9876543210E100000004 64=4444444444444444"),
        Of(830, "11=000044 39=00 41=T0000001 42=M00000000000001 63=FFFF9876543210E100000004 64=5555555555555555"),
    ];

    /// <summary>The fields with the message type as number 0, as the peer writes them.</summary>
    public SortedDictionary<string, string> ForPeer() => new(
        Fields.Append(new KeyValuePair<int, string>(0, Type.ToString("D4", CultureInfo.InvariantCulture)))
            .ToDictionary(field => field.Key.ToString(CultureInfo.InvariantCulture), field => field.Value));

    /// <summary>The value of a field as bytes.</summary>
    public byte[] ValueOf(int field) =>
        field == MacField ? Convert.FromHexString(Fields[field]) : Encoding.ASCII.GetBytes(Fields[field]);

    /// <summary>Writes it with the firmware's codec.</summary>
    public bool TryWrite(Iso8583Message message)
    {
        message.Begin(Type);
        return Fields.Keys.All(field => message.TryPut(field, ValueOf(field), 0, ValueOf(field).Length));
    }

    // The first '=' ends the number: track 2 has one too.
    private static SampleMessage Of(int type, string fields) => new(type, new SortedDictionary<int, string>(
        fields.Split(' ').Select(field => field.Split('=', 2))
            .ToDictionary(pair => int.Parse(pair[0]), pair => pair[1])));
}
