using System;

namespace PosTerminal.Trials.Swipes;

/// <summary>Edges in ns to intervals in whole us, as the hardware that times them yields them.</summary>
public static class PulseTrain
{
    /// <summary>Longest interval that is told, 15 bits of an RMT item.</summary>
    public const int MaximumUs = 32767;

    /// <summary>Fills in the intervals between edges.</summary>
    /// <returns>How many there are, more than the buffer holds when some were lost.</returns>
    public static int Fill(ReadOnlySpan<long> edgesNs, ushort[] durationsUs)
    {
        int count = Math.Max(0, edgesNs.Length - 1);
        for (int i = 0; i < Math.Min(count, durationsUs.Length); i++)
        {
            long us = edgesNs[i + 1] / 1000 - edgesNs[i] / 1000;
            durationsUs[i] = (ushort)Math.Min(us, MaximumUs);
        }

        return count;
    }
}
