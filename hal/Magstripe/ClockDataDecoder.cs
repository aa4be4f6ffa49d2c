using System;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Bits of a reader with clock and data outputs: data low is 1, sampled at the falling strobe (MagTek 21006516,
/// ID TECH MagChip, Omron V3A). Both lines were timed from the same moment.
/// </summary>
public sealed class ClockDataDecoder
{
    // In halves of the period before: from 1.5 periods on a strobe is missing.
    private const int LostHalves = 3;

    /// <summary>One bit a byte: 0 or 1, in order of time. Sensitive.</summary>
    public readonly byte[] Bits;

    /// <summary>Bits used in <see cref="Bits"/>.</summary>
    public int BitCount;

    /// <summary>Strobe periods between 1.5 and 2.5 of the one before: strobes that the terminal lost.</summary>
    public int LostStrobes;

    /// <summary>Makes a decoder.</summary>
    /// <param name="bitCapacity">Most bits of one swipe; the rest is dropped.</param>
    public ClockDataDecoder(int bitCapacity)
    {
        Bits = new byte[bitCapacity];
    }

    /// <summary>Zeroes the bits.</summary>
    public void Clear()
    {
        Array.Clear(Bits, 0, Bits.Length);
        BitCount = 0;
        LostStrobes = 0;
    }

    /// <summary>Samples the data line at each falling strobe.</summary>
    /// <param name="strobeUs">How long the strobe stood still before each of its edges, in us; it idles high.</param>
    /// <param name="strobeCount">Edges of the strobe.</param>
    /// <param name="dataUs">How long data stood still before each of its edges, in us; it idles high.</param>
    /// <param name="dataCount">Edges of data.</param>
    /// <returns>False when there was no strobe.</returns>
    public bool Decode(ushort[] strobeUs, int strobeCount, ushort[] dataUs, int dataCount)
    {
        Clear();
        int now = 0;
        int lastFall = 0;
        int lastPeriod = 0;
        int nextData = 0;
        int dataEdge = dataCount > 0 ? dataUs[0] : int.MaxValue;
        for (int i = 0; i < strobeCount && BitCount < Bits.Length; i++)
        {
            now += strobeUs[i];
            if ((i & 1) == 1)
            {
                continue;
            }

            while (nextData < dataCount && dataEdge <= now)
            {
                nextData++;
                dataEdge += nextData < dataCount ? dataUs[nextData] : 0;
            }

            Bits[BitCount++] = (byte)(nextData & 1);
            int period = now - lastFall;
            bool isLost = lastPeriod > 0 && 2 * period > LostHalves * lastPeriod && 2 * period < 5 * lastPeriod;
            LostStrobes += isLost ? 1 : 0;
            lastPeriod = i == 0 ? 0 : isLost ? period / 2 : period;
            lastFall = now;
        }

        return BitCount > 0;
    }
}
