using System;
using System.Linq;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Trials.Pictures;

/// <summary>
/// A start sentinel and two digits with jitter of 20 %: where the flux changes belong and where they came, the
/// intervals that the first decoder sees, and the errors that the second one sees.
/// </summary>
public static class JitterPicture
{
    private const string Card = "4111111111111111=30121011234567890123";
    private const int Seed = 8;
    private const double Jitter = 0.20;
    private const int FirstCell = 20;
    private const int CellCount = 18;
    private const double Threshold = 0.71;
    private const int Left = 20;
    private const int CellWide = 48;
    private const string Right = "#06a";
    private const string Wrong = "#c00";
    private const string Grey = "#aaa";

    private const double WaveTop = 60;
    private const double TicksTop = 130;
    private const double BarsBottom = 320;
    private const double BarHigh = 110;
    private const double ErrorMiddle = 390;

    /// <summary>Makes the file.</summary>
    public static string Make()
    {
        byte[] stripe = LadderCard.Stripe(2, TrackEncoder.EncodeText(2, Card));
        FluxTimes flux = FluxTimes.Of(stripe, 150_000, 1, Jitter, new Random(Seed));
        double cell = 150_000.0 / stripe.Length;
        int[] shown = [.. Enumerable.Range(0, flux.Places.Count)
            .Where(i => flux.Places[i] >= 2 * FirstCell && flux.Places[i] <= 2 * (FirstCell + CellCount))];
        double[] places = [.. shown.Select(i => X(flux.Places[i] / 2.0))];
        double[] came = [.. shown.Select(i => X(flux.TimesUs[i] / cell))];
        SvgPicture picture = new((2 * Left) + (CellCount * CellWide), 450);
        DrawStripe(picture, stripe, places);
        DrawTicks(picture, places, came);
        DrawBars(picture, places, came);
        DrawErrors(picture, places, came);
        return picture.ToFile("A jittered swipe");
    }

    private static void DrawStripe(SvgPicture picture, byte[] stripe, double[] places)
    {
        picture.Text(Left, 20, "the stripe as it was written: a change at each border, one more in the middle of a 1");
        for (int i = 0; i < CellCount; i++)
        {
            picture.Text(X(FirstCell + i + 0.5), WaveTop - 16, $"{stripe[FirstCell + i]}", "#333", "middle");
            picture.Line(X(FirstCell + i), WaveTop - 10, X(FirstCell + i), BarsBottom, "#eee");
        }

        for (int i = 0; i + 1 < places.Length; i++)
        {
            double level = WaveTop + (i % 2 * 30);
            picture.Line(places[i], level, places[i + 1], level, "#333", 2);
            picture.Line(places[i + 1], WaveTop, places[i + 1], WaveTop + 30, "#333", 2);
        }
    }

    private static void DrawTicks(SvgPicture picture, double[] places, double[] came)
    {
        picture.Text(Left, TicksTop, "where the changes belong (grey) and where they came (blue)");
        for (int i = 0; i < places.Length; i++)
        {
            picture.Line(places[i], TicksTop + 10, places[i], TicksTop + 26, Grey, 2);
            picture.Line(places[i], TicksTop + 26, came[i], TicksTop + 32, Grey);
            picture.Line(came[i], TicksTop + 32, came[i], TicksTop + 48, Right, 2);
        }
    }

    private static void DrawBars(SvgPicture picture, double[] places, double[] came)
    {
        picture.Text(Left, 198, "intervals: over the line a 0, under it half of a 1; the red are taken for the other");
        for (int i = 0; i + 1 < places.Length; i++)
        {
            double cells = (came[i + 1] - came[i]) / CellWide;
            bool isWhole = (places[i + 1] - places[i]) / CellWide > Threshold;
            string colour = isWhole == cells > Threshold ? "#9bd" : Wrong;
            picture.Box(came[i] + 1, BarsBottom - (BarHigh * cells / 1.3), came[i + 1] - came[i] - 2,
                BarHigh * cells / 1.3, colour);
        }

        double line = BarsBottom - (BarHigh * Threshold / 1.3);
        picture.Line(Left, line, X(FirstCell + CellCount), line, "#333", 1.5);
    }

    private static void DrawErrors(SvgPicture picture, double[] places, double[] came)
    {
        picture.Text(
            Left, 345, "errors against the tracked phase: each displaced change counts once; the band is half a cell");
        picture.Box(Left, ErrorMiddle - (CellWide / 4.0), CellCount * CellWide, CellWide / 2.0, "#f3f3f3");
        picture.Line(Left, ErrorMiddle, X(FirstCell + CellCount), ErrorMiddle, Grey);
        for (int i = 0; i < places.Length; i++)
        {
            picture.Line(places[i], ErrorMiddle, places[i], ErrorMiddle - (came[i] - places[i]), Right);
            picture.Dot(places[i], ErrorMiddle - (came[i] - places[i]), 3, Right);
        }
    }

    private static double X(double cell) => Left + ((cell - FirstCell) * CellWide);
}
