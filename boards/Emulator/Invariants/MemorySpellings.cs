using System;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// Reads an array or a string in each way in which a secret may be written there: an element may be a digit or a
/// half byte, as a value or as a character, a byte, a number of 16 bits, or all its half bytes; and the steps from
/// element to element may be the secret.
/// </summary>
public sealed class MemorySpellings
{
    private const int HalfBits = 4;
    private const int HalvesOfByte = 2;
    private const int HalvesOfWord = 4;

    private long[] _values = [];
    private sbyte[] _halves = [];

    /// <summary>The name of a secret in the target, null for none.</summary>
    public string? Find(object target, SecretPatterns patterns)
    {
        int size = Load(target, out int count);
        ReadOnlySpan<long> values = _values.AsSpan(0, count);
        if (size == 0 || values.IndexOfAnyExcept(0) < 0)
        {
            return null;
        }
        string? name = patterns.Find(Digits(values)) ?? patterns.Find(Halves(values, HalvesOfByte));
        if (size >= sizeof(short))
        {
            name ??= patterns.Find(Halves(values, HalvesOfWord));
        }
        if (size >= sizeof(int))
        {
            name ??= FindNumber(values, patterns) ?? patterns.Find(Halves(values, HalvesOfByte * size));
            Difference(count);
            name ??= patterns.Find(Halves(_values.AsSpan(0, count), HalvesOfWord));
        }
        return name;
    }

    private static string? FindNumber(ReadOnlySpan<long> values, SecretPatterns patterns)
    {
        string? name = null;
        foreach (long value in values)
        {
            name ??= patterns.Find(value);
        }
        return name;
    }

    // Answers the bytes of an element, 0 for what holds no numbers.
    private int Load(object target, out int count)
    {
        count = 0;
        return target switch
        {
            string text => Take<char>(text, sizeof(char), one => one, ref count),
            byte[] bytes => Take<byte>(bytes, sizeof(byte), one => one, ref count),
            sbyte[] bytes => Take<sbyte>(bytes, sizeof(byte), one => (byte)one, ref count),
            char[] text => Take<char>(text, sizeof(char), one => one, ref count),
            short[] words => Take<short>(words, sizeof(short), one => (ushort)one, ref count),
            ushort[] words => Take<ushort>(words, sizeof(short), one => one, ref count),
            int[] numbers => Take<int>(numbers, sizeof(int), one => one, ref count),
            uint[] numbers => Take<uint>(numbers, sizeof(int), one => one, ref count),
            long[] numbers => Take<long>(numbers, sizeof(long), one => one, ref count),
            ulong[] numbers => Take<ulong>(numbers, sizeof(long), one => (long)one, ref count),
            long number => Take([number], sizeof(long), one => one, ref count),
            ulong number => Take([number], sizeof(long), one => (long)one, ref count),
            _ => 0,
        };
    }

    private int Take<T>(ReadOnlySpan<T> items, int size, Func<T, long> valueOf, ref int count)
    {
        count = items.Length;
        if (_values.Length < count)
        {
            _values = new long[count];
            _halves = new sbyte[count * HalvesOfByte * sizeof(long)];
        }
        for (int i = 0; i < count; i++)
        {
            _values[i] = valueOf(items[i]);
        }
        return size;
    }

    private ReadOnlySpan<sbyte> Digits(ReadOnlySpan<long> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            long value = values[i];
            _halves[i] = (sbyte)(value is >= 0 and <= 0xF ? value
                : value is >= '0' and <= 'z' && char.IsAsciiHexDigit((char)value) ? HexOf((char)value) : -1);
        }
        return _halves.AsSpan(0, values.Length);
    }

    private static int HexOf(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private ReadOnlySpan<sbyte> Halves(ReadOnlySpan<long> values, int each)
    {
        for (int i = 0; i < values.Length; i++)
        {
            bool fits = each * HalfBits >= 32 || (ulong)values[i] >> (each * HalfBits) == 0;
            for (int half = 0; half < each; half++)
            {
                _halves[(i * each) + half] =
                    (sbyte)(fits ? (values[i] >> ((each - 1 - half) * HalfBits)) & 0xF : -1);
            }
        }
        return _halves.AsSpan(0, values.Length * each);
    }

    private void Difference(int count)
    {
        for (int i = 0; i + 1 < count; i++)
        {
            _values[i] = _values[i + 1] - _values[i];
        }
    }
}
