namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Gains of the filter that tracks time, half cell and its change: critically damped, with 0.89 of the past kept at
/// every half cell, which is what a hand needs; at the start 0.76, since the speed is not known yet.
/// </summary>
internal static class PhaseGains
{
    /// <summary>Errors are shortened by so many bits before they meet a gain, so that the product fits.</summary>
    internal const int Shorten = 4;

    /// <summary>Shift of the product of a shortened error and a gain.</summary>
    internal const int Shift = 8;

    /// <summary>Half cells that count as the start.</summary>
    internal const int Settling = 16;

    /// <summary>Gains are in 1/4096.</summary>
    internal const int UnitShift = 12;

    /// <summary>From a row to the next.</summary>
    internal const int Columns = 3;

    private const int Rows = 4;

    /// <summary>
    /// Of time, half cell and its change, for steps of 1, 2, 3 and more half cells; then for the start.
    /// </summary>
    internal static readonly short[] Table =
    {
        1208, 140, 5, 2060, 237, 9, 2660, 303, 11, 3084, 346, 13,
        2297, 622, 16, 3306, 864, 23, 3749, 927, 24, 3943, 909, 22,
    };

    /// <summary>Where the gains for a step begin.</summary>
    internal static int Row(int step, bool isStart) =>
        (isStart ? Rows * Columns : 0) + Columns * ((step < Rows ? step : Rows) - 1);
}
