using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.InteropServices;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// What must not be found, as runs of half bytes that all are looked for in one pass. A pattern has at least 8 half
/// bytes: chance writes shorter ones.
/// </summary>
public sealed class SecretPatterns
{
    /// <summary>Half bytes of the shortest pattern.</summary>
    public const int Shortest = 8;

    private const int HalfBits = 4;
    private const int MaskBits = 16;
    private const int WordBits = 64;

    private readonly Dictionary<uint, List<(string Name, byte[] Halves)>> _patterns = [];
    private readonly Dictionary<long, string> _numbers = [];
    private readonly ulong[] _mask = new ulong[(1 << MaskBits) / WordBits];

    /// <summary>Looks for digits, and for their number as a whole. Fewer than 8 of them are left out.</summary>
    public void AddDigits(string name, string digits)
    {
        Add(name, [.. digits.Select(digit => (byte)(digit - '0'))]);
        if (digits.Length >= Shortest
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            _numbers[number] = name;
        }
    }

    /// <summary>Looks for bytes.</summary>
    public void AddBytes(string name, ReadOnlySpan<byte> bytes)
    {
        byte[] halves = new byte[2 * bytes.Length];
        for (int i = 0; i < halves.Length; i++)
        {
            halves[i] = (byte)((bytes[i / 2] >> (i % 2 == 0 ? HalfBits : 0)) & 0xF);
        }
        Add(name, halves);
    }

    /// <summary>Looks for numbers of 16 bits, forward and backward.</summary>
    public void AddWords(string name, ReadOnlySpan<ushort> words)
    {
        byte[] bytes = new byte[2 * words.Length];
        byte[] back = new byte[bytes.Length];
        for (int i = 0; i < words.Length; i++)
        {
            int j = words.Length - 1 - i;
            (bytes[2 * i], bytes[(2 * i) + 1]) = ((byte)(words[i] >> 8), (byte)words[i]);
            (back[2 * j], back[(2 * j) + 1]) = ((byte)(words[i] >> 8), (byte)words[i]);
        }
        AddBytes(name, bytes);
        AddBytes(name, back);
    }

    /// <summary>The name of the digits that make a number, null for none.</summary>
    public string? Find(long number) => _numbers.GetValueOrDefault(number);

    /// <summary>The name of a pattern in a run of half bytes, null for none; what is no half byte is below 0.</summary>
    public string? Find(ReadOnlySpan<sbyte> halves)
    {
        uint window = 0;
        int run = 0;
        for (int i = 0; i < halves.Length; i++)
        {
            run = halves[i] < 0 ? 0 : run + 1;
            window = (window << HalfBits) | ((uint)halves[i] & 0xF);
            uint place = window & ((1 << MaskBits) - 1);
            bool mayBe = run >= Shortest && (_mask[place / WordBits] & (1UL << (int)(place % WordBits))) != 0;
            if (mayBe && FindAt(halves[(i + 1 - Shortest)..], window) is { } name)
            {
                return name;
            }
        }
        return null;
    }

    private string? FindAt(ReadOnlySpan<sbyte> halves, uint window)
    {
        foreach ((string name, byte[] pattern) in _patterns.TryGetValue(window, out var list) ? list : [])
        {
            if (halves.Length >= pattern.Length
                && MemoryMarshal.Cast<sbyte, byte>(halves).StartsWith(pattern))
            {
                return name;
            }
        }
        return null;
    }

    // One value only, or two in turn, is what cleared or filled memory looks like: a trace of one number many times
    // spells 4242.
    private static bool IsFill(byte[] halves) => Array.TrueForAll(halves[..Shortest], half => half == halves[0])
        || !halves.Where((half, place) => half != halves[place % 2]).Any();

    private void Add(string name, byte[] halves)
    {
        if (halves.Length < Shortest || IsFill(halves))
        {
            return;
        }
        uint start = halves[..Shortest].Aggregate(0u, (sum, half) => (sum << HalfBits) | half);
        uint place = start & ((1 << MaskBits) - 1);
        _mask[place / WordBits] |= 1UL << (int)(place % WordBits);
        if (!_patterns.TryGetValue(start, out List<(string Name, byte[] Halves)>? list))
        {
            _patterns.Add(start, list = []);
        }
        list.Add((name, halves));
    }
}
