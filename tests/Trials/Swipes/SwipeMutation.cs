using System;

namespace PosTerminal.Trials.Swipes;

/// <summary>Damage of chance to the intervals of a swipe.</summary>
public static class SwipeMutation
{
    private const int MostChanges = 8;
    private const int LongestSplice = 60;

    /// <summary>Flips one to eight bits of a stripe.</summary>
    public static void FlipBits(byte[] bits, Random random)
    {
        for (int i = random.Next(1, MostChanges + 1); i > 0; i--)
        {
            bits[random.Next(bits.Length)] ^= 1;
        }
    }

    /// <summary>Changes intervals in place and returns how many there are then.</summary>
    public static int Change(ushort[] durations, int count, Random random)
    {
        for (int i = random.Next(1, MostChanges + 1); i > 0 && count > LongestSplice; i--)
        {
            count = ChangeOnce(durations, count, random);
        }

        return count;
    }

    private static int ChangeOnce(ushort[] durations, int count, Random random)
    {
        int at = random.Next(count - 2);
        switch (random.Next(6))
        {
            case 0:
                durations[at] = (ushort)Math.Min(PulseTrain.MaximumUs, durations[at] * (0.2 + 2 * random.NextDouble()));
                return count;
            case 1:
                durations[at] = (ushort)Math.Min(PulseTrain.MaximumUs, durations[at] + durations[at + 1]);
                return Remove(durations, count, at + 1, 1);
            case 2:
                return Split(durations, count, at, random);
            case 3:
                return Cut(durations, count, at, random.Next(1, Math.Min(LongestSplice, count - at)), random);
            case 4:
                return Repeat(durations, count, at, random.Next(1, Math.Min(LongestSplice, count - at)), random);
            default:
                (durations[at], durations[at + 1]) = (durations[at + 1], durations[at]);
                return count;
        }
    }

    private static int Remove(ushort[] durations, int count, int at, int length)
    {
        Array.Copy(durations, at + length, durations, at, count - at - length);
        return count - length;
    }

    // A recording is cut at a moment, not at a flux change: the interval at the seam is a part of each side.
    private static int Cut(ushort[] durations, int count, int at, int length, Random random)
    {
        durations[at + length] = Seam(durations[at], durations[at + length], random);
        return Remove(durations, count, at, length);
    }

    private static ushort Seam(ushort before, ushort after, Random random) =>
        (ushort)Math.Min(PulseTrain.MaximumUs, before * random.NextDouble() + after * random.NextDouble());

    private static int Repeat(ushort[] durations, int count, int at, int length, Random random)
    {
        length = Math.Min(length, durations.Length - count);
        Array.Copy(durations, at, durations, at + length, count - at);
        durations[at + length] = Seam(durations[at + length - 1], durations[at + length], random);
        return count + length;
    }

    private static int Split(ushort[] durations, int count, int at, Random random)
    {
        if (count == durations.Length)
        {
            return count;
        }

        Array.Copy(durations, at, durations, at + 1, count - at);
        int first = (int)(durations[at] * random.NextDouble());
        durations[at + 1] = (ushort)(durations[at] - first);
        durations[at] = (ushort)first;
        return count + 1;
    }
}
