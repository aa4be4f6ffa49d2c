using System;

namespace PosTerminal.Hal.Esp32;

/// <summary>Which trouble strikes, and when; for the thread that asks.</summary>
internal static class FileTroubles
{
    [ThreadStatic]
    private static FileTrouble s_trouble;

    [ThreadStatic]
    private static int s_before;

    [ThreadStatic]
    private static int s_times;

    /// <summary>Orders trouble.</summary>
    /// <param name="trouble">Which.</param>
    /// <param name="before">Occasions for it that pass first.</param>
    /// <param name="times">How often it strikes then.</param>
    internal static void Order(FileTrouble trouble, int before, int times)
    {
        s_trouble = trouble;
        s_before = before;
        s_times = times;
    }

    /// <summary>Ends it; true when it has struck.</summary>
    internal static bool End(int times)
    {
        bool hasStruck = s_times < times;
        s_trouble = FileTrouble.None;
        return hasStruck;
    }

    /// <summary>True when it strikes on this occasion.</summary>
    internal static bool Strikes(FileTrouble trouble)
    {
        if (trouble != s_trouble || s_before-- > 0)
        {
            return false;
        }

        return s_times-- > 0;
    }
}
