using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Trials.Pictures;

/// <summary>
/// The beam of the second decoder on two swipes: with jitter of 20 % readings branch off, become dearer than the best,
/// and die; where a middle is missing the best reading pays for the event and goes on.
/// </summary>
public static class BeamPicture
{
    private const string Card = "4111111111111111=30121011234567890123";
    private const int Seed = 3;
    private const int LostCell = 42;
    private const int FirstCell = 18;
    private const int LastCell = 72;
    private const double MostNats = 24;
    private const int Left = 60;
    private const int CellWide = 15;
    private const int High = 220;
    private const int PanelHigh = High + 75;
    private const string Best = "#06a";
    private const string Event = "#c60";

    /// <summary>Makes the file.</summary>
    public static string Make()
    {
        SvgPicture picture = new(Left + ((LastCell - FirstCell + 1) * CellWide) + 20, (2 * PanelHigh) + 25);
        int top = 40 + PanelHigh;
        Draw(picture, 40, "jitter of 20 %: each line is a reading, the best on top", BeamWatch.Follow(Swipe(0.20, 0)));
        Draw(picture, top, "jitter of 5 %, and a middle is lost", BeamWatch.Follow(Swipe(0.05, LostCell)));
        picture.Line(X(LostCell), top - 8, X(LostCell), top + High, Event, 0.7);
        picture.Text(X(LostCell) + 5, top + High - 6, "here; orange: a change is explained as lost or needless", Event);
        picture.Text(Left, (2 * PanelHigh) + 15, "bits of the best reading; left: nats by which a reading is dearer");
        return picture.ToFile("The beam of the second decoder");
    }

    private static ushort[] Swipe(double jitter, int lostCell)
    {
        byte[] stripe = LadderCard.Stripe(2, TrackEncoder.EncodeText(2, Card));
        FluxTimes flux = FluxTimes.Of(stripe, 150_000, 2, jitter, new Random(Seed));
        int lost = lostCell > 0 ? flux.Places.IndexOf((2 * lostCell) + 1) : -1;
        ushort[] intervals = new ushort[2048];
        int count = FluxTimes.Intervals(flux.TimesUs.Where((_, i) => i != lost), intervals);
        return intervals[..count];
    }

    private static void Draw(SvgPicture picture, int top, string title, List<BeamCell[]> cells)
    {
        picture.Text(Left, top - 15, title);
        for (int nats = 0; nats <= MostNats; nats += 6)
        {
            picture.Line(Left, Y(top, nats), X(LastCell), Y(top, nats), "#ddd");
            picture.Text(Left - 8, Y(top, nats) + 4, $"{nats}", "#666", "end");
        }

        int[] best = FollowBack(cells);
        for (int cell = FirstCell + 1; cell <= LastCell; cell++)
        {
            for (int i = 0; i < cells[cell].Length; i++)
            {
                DrawStep(picture, top, cells, cell, i, cells[cell][i].IsEvent ? Event : "#999", 0.8);
            }
        }

        for (int cell = FirstCell + 1; cell <= LastCell; cell++)
        {
            DrawStep(picture, top, cells, cell, best[cell], Best, 3);
            string bit = $"{cells[cell][best[cell]].Bit}";
            picture.Text(X(cell) - (CellWide / 2.0), top + High + 18, bit, Best, "middle");
        }
    }

    // Which reading of each cell the best one at the end comes from.
    private static int[] FollowBack(List<BeamCell[]> cells)
    {
        int[] best = new int[cells.Count];
        for (int cell = cells.Count - 1; cell > 0; cell--)
        {
            best[cell - 1] = cells[cell][best[cell]].Parent;
        }

        return best;
    }

    private static void DrawStep(
        SvgPicture picture, int top, List<BeamCell[]> cells, int cell, int reading, string colour, double thick)
    {
        BeamCell one = cells[cell][reading];
        double from = cells[cell - 1][one.Parent].Cost - cells[cell - 1][0].Cost;
        double to = one.Cost - cells[cell][0].Cost;
        picture.Line(X(cell - 1), Y(top, from), X(cell), Y(top, to), colour, thick);
        if (one.IsEvent)
        {
            picture.Dot(X(cell), Y(top, to), thick > 1 ? 4 : 2, Event);
        }
    }

    private static double X(int cell) => Left + ((cell - FirstCell) * CellWide);

    private static double Y(int top, double nats) => top + (High * Math.Min(nats, MostNats) / MostNats);
}
