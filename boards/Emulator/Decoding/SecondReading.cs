using System;
using System.Linq;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>The terminal's second decoder on a recording, with what a computer can add to it.</summary>
internal static class SecondReading
{
    // The filter counts in 1/128 us: what is too coarse for the half cells of a fast track 1 or 3. A swipe that is
    // stretched to this length has the resolution of a calm one.
    private const int CalmUs = 250_000;
    private const int MostStretch = 16;

    private const int Width = 12;
    private const int SpareCells = 8;

    /// <summary>Reads a swipe.</summary>
    /// <param name="track">Takes the text.</param>
    /// <param name="reading">Intervals in us.</param>
    /// <param name="stretch">By how much it was slowed down for it.</param>
    /// <returns>True when there is a text.</returns>
    internal static bool TryRead(TrackDecoder track, ushort[] reading, out int stretch)
    {
        stretch = Stretch(reading);
        int factor = stretch;
        ushort[] slow = [.. reading.Select(us => (ushort)Math.Min(us * factor, ushort.MaxValue))];
        PhaseDecoder second = new(track, slow.Length + 1);
        bool isOver = !second.Begin(slow, slow.Length);
        while (!isOver)
        {
            isOver = second.Step();
        }

        return second.IsRead && IsAgreed(track.Format, slow);
    }

    private static int Stretch(ushort[] reading)
    {
        int lastingUs = reading.Sum(us => us);
        return Math.Clamp(CalmUs / Math.Max(1, lastingUs), 1, MostStretch);
    }

    // Where the right reading was given up on the way, for others that were cheaper there, the other end finds it.
    private static bool IsAgreed(TrackFormat format, ushort[] reading)
    {
        string forward = Core(format, reading, false);
        string backward = Core(format, reading, true);
        return forward.Length == 0 || backward.Length == 0 || forward == backward;
    }

    // Bits of the text that is found from one end, none where there is none.
    private static string Core(TrackFormat format, ushort[] reading, bool isReversed)
    {
        int cells = format.MostCells + SpareCells;
        PhaseTimes times = new(reading.Length + 1);
        if (!times.Load(reading, reading.Length, isReversed))
        {
            return "";
        }

        PhaseSearch search = new(format, Width, cells);
        search.Begin(times, times.Spread());
        while (!search.Step(int.MaxValue))
        {
        }

        byte[] bits = new byte[cells];
        if (search.IsFound)
        {
            search.Write(bits, new short[reading.Length + 2], isReversed);
        }

        // Above each bit stands what was done with its flux changes.
        return BitText.Core([.. bits.Select(bit => (byte)(bit & 1))]);
    }
}
