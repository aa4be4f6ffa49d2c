using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Tests.Host.Iso8583;

/// <summary>One field as the public tables of ISO 8583:1987 write it: "n..19" has a length before it.</summary>
public sealed class FieldSpec
{
    private const string Table = """
        n..19 n6 n12 n12 n12 n10 n8 n8 n8 n6 n6 n4 n4 n4 n4 n4 n4 n3 n3 n3 n3 n3 n3 n2 n2 n1 x+n9 x+n9 x+n9 x+n9
        n..11 n..11 ans..28 z..37 z...104 an12 an6 an2 an3 ans8 ans15 ans40 ans..25 ans..76 ans...999 ans...999
        ans...999 an3 an3 an3 b8 n16 an...120 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999
        ans...999 ans...999 b8 b1 n1 n2 n3 n3 n3 n4 n4 n6 n10 n10 n10 n10 n10 n10 n10 n10 n12 n12 n12 n12 n16 n16
        n16 n16 n42 an1 an2 an5 an7 an42 b8 x+n17 ans25 n..11 n..11 ans..17 ans..28 ans..28 ans...100 ans...999
        ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999
        ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999 ans...999
        ans...999 ans...999 b8
        """;

    private readonly byte[] _first;
    private readonly byte[] _rest;

    private FieldSpec(int number, string text)
    {
        Number = number;
        Kind = text.TrimEnd([.. "0123456789."]);
        PrefixLength = text.Count(character => character == '.');
        MaximumLength = int.Parse(text[(Kind.Length + PrefixLength)..]);
        _first = Allowed(isFirst: true);
        _rest = Allowed(isFirst: false);
    }

    /// <summary>Fields 2 to 128.</summary>
    public static IReadOnlyList<FieldSpec> All { get; } =
        [.. Table.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    public int Number { get; }

    public string Kind { get; }

    public int PrefixLength { get; }

    public int MaximumLength { get; }

    public bool Allows(byte value, bool isFirst) => Kind switch
    {
        "n" => char.IsAsciiDigit((char)value),
        "x+n" => isFirst ? value is (byte)'C' or (byte)'D' : char.IsAsciiDigit((char)value),
        "an" => char.IsAsciiLetterOrDigit((char)value) || value == ' ',
        "ans" => value is >= 0x20 and < 0x7F,
        "z" => char.IsAsciiDigit((char)value) || value is (byte)'=' or (byte)'D',
        _ => true,
    };

    /// <summary>A random value of a length, or of any length that the field allows.</summary>
    public byte[] Value(Random random, int longest)
    {
        int most = Math.Min(longest, MaximumLength);
        byte[] value = new byte[PrefixLength == 0 ? MaximumLength : random.Next(1, most + 1)];
        for (int i = 0; i < value.Length; i++)
        {
            byte[] allowed = i == 0 ? _first : _rest;
            value[i] = allowed[random.Next(allowed.Length)];
        }
        return value;
    }

    private static FieldSpec Read(string text, int index) => new(index + 2, text);

    private byte[] Allowed(bool isFirst) =>
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value => Allows(value, isFirst))];
}
