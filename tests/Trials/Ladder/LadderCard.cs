using System;
using System.Text;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Ladder;

/// <summary>Cards of the ladder: a text, and its bits with the zeros around it.</summary>
public static class LadderCard
{
    /// <summary>Text of a card of chance, between the sentinels.</summary>
    public static string Text(int track, Random random) => track switch
    {
        1 => RandomCard.Track1(random),
        2 => RandomCard.Track2(random),
        _ => "59" + RandomCard.Track2(random) + Digits(random, random.Next(20, 60)),
    };

    /// <summary>Zeros before the text.</summary>
    public static int Lead(int track) => track == 2 ? 22 : 60;

    /// <summary>Cells of a whole card.</summary>
    public static int Cells(int track) => track == 2 ? 252 : 700;

    /// <summary>A stripe from edge to edge.</summary>
    public static byte[] Stripe(int track, byte[] core)
    {
        int lead = Lead(track);
        byte[] bits = new byte[Math.Max(Cells(track), lead + core.Length + 5)];
        core.CopyTo(bits, lead);
        return bits;
    }

    private static string Digits(Random random, int count)
    {
        StringBuilder text = new(count);
        for (int i = 0; i < count; i++)
        {
            text.Append((char)('0' + random.Next(10)));
        }

        return text.ToString();
    }
}
