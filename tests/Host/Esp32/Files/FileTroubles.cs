using System;

namespace PosTerminal.Hal.Esp32;

/// <summary>Which trouble strikes, and when; for the thread that asks.</summary>
internal static class FileTroubles
{
    [ThreadStatic]
    private static FileTrouble t_trouble;

    [ThreadStatic]
    private static int t_before;

    [ThreadStatic]
    private static int t_times;

    /// <summary>Orders trouble.</summary>
    /// <param name="trouble">Which.</param>
    /// <param name="before">Occasions for it that pass first.</param>
    /// <param name="times">How often it strikes then.</param>
    internal static void Order(FileTrouble trouble, int before, int times)
    {
        t_trouble = trouble;
        t_before = before;
        t_times = times;
    }

    /// <summary>Ends it; true when it has struck.</summary>
    internal static bool End(int times)
    {
        bool hasStruck = t_times < times;
        t_trouble = FileTrouble.None;
        return hasStruck;
    }

    /// <summary>True when it strikes on this occasion.</summary>
    internal static bool Strikes(FileTrouble trouble)
    {
        if (trouble != t_trouble || t_before-- > 0)
        {
            return false;
        }

        return t_times-- > 0;
    }
}
