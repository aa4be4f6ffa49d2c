using System.Collections.Generic;
using System.Reflection;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Pictures;

/// <summary>
/// Looks into the second decoder while it follows a swipe. Its readings are nobody's business but for this picture, and
/// a way in would cost the board's image: hence by reflection.
/// </summary>
internal static class BeamWatch
{
    private const int ParentShift = 4;
    private const int KindMask = 7;
    private const int Intervals = 2048;
    private const int Width = 12;
    private const int Cells = 280;

    /// <summary>The readings at the end of each cell, best first; empty where the search found no beginning.</summary>
    internal static List<BeamCell[]> Follow(ushort[] durationsUs)
    {
        PhaseTimes times = new(Intervals);
        PhaseSearch search = new(new TrackFormat(2), Width, Cells);
        List<BeamCell[]> cells = [];
        if (times.Load(durationsUs, durationsUs.Length, false))
        {
            search.Begin(times, times.Spread());
            object beam = Field(search, "_beam");
            while (!search.Step(1))
            {
                cells.Add(Readings(beam));
            }
        }

        return cells;
    }

    private static BeamCell[] Readings(object beam)
    {
        BeamCell[] readings = new BeamCell[(int)Field(beam, "Count")];
        MethodInfo reading = beam.GetType().GetMethod("Reading", BindingFlags.Instance | BindingFlags.NonPublic)!;
        for (int i = 0; i < readings.Length; i++)
        {
            object one = reading.Invoke(beam, [i])!;
            int step = (int)Field(one, "Step");
            double cost = (double)(int)Field(one, "Cost") / PhaseSearch.Nat;
            readings[i] = new BeamCell(cost, step >> ParentShift, step & 1, ((step >> 1) & KindMask) != 0);
        }

        return readings;
    }

    private static object Field(object of, string name) =>
        of.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(of)!;
}
