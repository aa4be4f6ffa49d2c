using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.World;

/// <summary>
/// One named stream of random numbers of a run. Streams of one seed do not disturb each other: drawing more
/// bounce does not change the jitter. The generator is SplitMix64 (Steele, Lea, Flood 2014).
/// </summary>
public sealed class RandomStream : Random, IRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double OneOver53Bits = 1.0 / (1UL << 53);

    private ulong _state;

    /// <summary>The stream of a name under a seed.</summary>
    public RandomStream(int seed, string name)
    {
        _state = (uint)seed * Golden;
        foreach (char character in name)
        {
            _state = (_state ^ character) * 0x100000001B3;
        }
    }

    // The base class draws these two from a generator of its own, which has no seed here.
    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        for (int i = 0; i < buffer.Length; i++)
        {
            buffer[i] = (byte)NextBits();
        }
    }

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc/>
    public void Fill(byte[] buffer, int offset, int count) => NextBytes(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    protected override double Sample() => (NextBits() >> 11) * OneOver53Bits;

    /// <summary>Draws so many doubles that nobody looks at.</summary>
    public void Skip(int draws) => _state += Golden * (ulong)draws;

    private ulong NextBits()
    {
        ulong mixed = _state += Golden;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
