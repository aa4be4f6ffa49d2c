using System;
using System.Linq;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Trials.Ladder;

/// <summary>Swipes of track 2 that are no card: whoever reads another text than one of theirs is wrong.</summary>
public static class FalseCard
{
    private const double Jitter = 0.03;

    /// <summary>Makes a swipe that no reader may take.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="time">How long it lasts.</param>
    /// <param name="durationsUs">Takes the intervals.</param>
    /// <param name="texts">The texts of the real cards in it.</param>
    /// <returns>How many intervals there are.</returns>
    public delegate int Maker(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts);

    /// <summary>The kinds of swipes and what the table calls them.</summary>
    public static (string Name, Maker Make)[] All { get; } =
    [
        ("splices that every check passes", Splice),
        ("tampered characters", Tamper),
        ("errors that keep parity and LRC", KeepChecks),
        ("1 or 2 flipped bits", FlipBits),
        ("random bits", RandomBits),
        ("noise", Noise),
    ];

    // The second card goes on where the first is cut, at another speed, and the sum over both is right.
    private static int Splice(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        string first;
        string second;
        int cut;
        do
        {
            first = LadderCard.Text(2, random);
            second = LadderCard.Text(2, random);
            int least = first.IndexOf('=') + 1;
            cut = least + random.Next(Math.Max(1, Math.Min(first.Length, second.Length) - least));
        }
        while (first.IndexOf('=') != second.IndexOf('=') || Sum(first[..cut]) != Sum(second[..cut]));

        double ratio = 1.3 * Math.Pow(2.3, random.NextDouble());
        ratio = random.Next(2) == 0 ? ratio : 1 / ratio;
        double lasting = Lasting(time, random);
        FluxTimes head = Times(TrackEncoder.EncodeText(2, first), lasting, random);
        FluxTimes tail = Times(TrackEncoder.EncodeText(2, second), lasting * ratio, random);
        double place = 2 * (LadderCard.Lead(2) + 5 * (cut + 1)) + 0.5;
        int headCount = head.Places.Count(at => at < place);
        int skipped = tail.Places.Count(at => at < place);
        double shift = head.TimesUs[headCount - 1] - tail.TimesUs[skipped - 1];
        texts = [$";{first}?", $";{second}?"];
        return FluxTimes.Intervals(
            head.TimesUs.Take(headCount).Concat(tail.TimesUs.Skip(skipped).Select(at => at + shift)), durationsUs);
    }

    private static int Tamper(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        string text = LadderCard.Text(2, random);
        byte[] core = TrackEncoder.EncodeText(2, text);
        byte[] forged;
        do
        {
            char[] changed = text.ToCharArray();
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                int at = random.Next(changed.Length);
                changed[at] = changed[at] == '=' ? '=' : (char)('0' + (changed[at] - '0' + random.Next(1, 10)) % 10);
            }

            forged = TrackEncoder.EncodeText(2, new string(changed));
        }
        while (forged.AsSpan(^5).SequenceEqual(core.AsSpan(^5)));

        core.AsSpan(^5).CopyTo(forged.AsSpan(^5));
        texts = [$";{text}?"];
        return Intervals(Times(forged, Lasting(time, random), random), durationsUs);
    }

    // Four cells on the corners of a rectangle: a middle transition lost where there was one, else one put where no
    // stripe within the limits has it. Nearer to the middle it is a 1 by ISO/IEC 7811-2, and the swipe another card's.
    private static int KeepChecks(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        string text = LadderCard.Text(2, random);
        byte[] core = TrackEncoder.EncodeText(2, text);
        FluxTimes flux = Times(core, Lasting(time, random), random);
        int[] cells = Rectangle(core, text.Length, random);
        foreach (int cell in cells)
        {
            int middle = 2 * (LadderCard.Lead(2) + cell) + 1;
            int at = flux.Places.IndexOf(middle);
            if (at >= 0)
            {
                flux.Places.RemoveAt(at);
                flux.TimesUs.RemoveAt(at);
                flux.HalvesUs.RemoveAt(at);
                continue;
            }

            at = flux.Places.IndexOf(middle - 1);
            flux.Places.Insert(at + 1, middle);
            flux.TimesUs.Insert(at + 1, flux.TimesUs[at] + OffMiddle(random) * flux.HalvesUs[at]);
            flux.HalvesUs.Insert(at + 1, flux.HalvesUs[at]);
        }

        texts = [$";{text}?"];
        return Intervals(flux, durationsUs);
    }

    // Not four ones: without them all that is left is a flawless stripe.
    private static int[] Rectangle(byte[] core, int characters, Random random)
    {
        int[] cells;
        do
        {
            int one = 5 * random.Next(1, characters + 1);
            int other = 5 * random.Next(1, characters + 1);
            int column = random.Next(5);
            int second = (column + random.Next(1, 5)) % 5;
            cells = [one + column, one + second, other + column, other + second];
        }
        while (cells[0] == cells[2] || cells.All(cell => core[cell] == 1));

        return cells;
    }

    private static double OffMiddle(Random random)
    {
        double off = 0.3 + 0.5 * random.NextDouble();
        return random.Next(2) == 0 ? 1 - off : 1 + off;
    }

    private static int FlipBits(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        string text = LadderCard.Text(2, random);
        byte[] core = TrackEncoder.EncodeText(2, text);
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            core[random.Next(core.Length)] ^= 1;
        }

        texts = [$";{text}?"];
        return Intervals(Times(core, Lasting(time, random), random), durationsUs);
    }

    private static int RandomBits(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        byte[] core = new byte[random.Next(100, 205)];
        for (int i = 0; i < core.Length; i++)
        {
            core[i] = (byte)random.Next(2);
        }

        texts = [];
        return Intervals(Times(core, Lasting(time, random), random), durationsUs);
    }

    private static int Noise(Random random, SwipeTime time, ushort[] durationsUs, out string[] texts)
    {
        texts = [];
        double lasting = Lasting(time, random);
        int count = random.Next(280, 420);
        return FluxTimes.Intervals(
            Enumerable.Range(0, count).Select(_ => random.NextDouble() * lasting), durationsUs);
    }

    private static double Lasting(SwipeTime time, Random random) =>
        time.ShortestUs + random.NextDouble() * (time.LongestUs - time.ShortestUs);

    private static FluxTimes Times(byte[] core, double lastingUs, Random random) =>
        FluxTimes.Of(LadderCard.Stripe(2, core), lastingUs, 1, Jitter, random);

    private static int Intervals(FluxTimes flux, ushort[] durationsUs) =>
        FluxTimes.Intervals(flux.TimesUs, durationsUs);

    private static int Sum(string text) => text.Aggregate(0, (sum, character) => sum ^ (character - '0'));
}
