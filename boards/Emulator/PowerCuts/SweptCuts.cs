namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// How far the sweep of a case has come: of its first cuts, in their order, those that are done without a gap before
/// them. None of them did harm.
/// </summary>
/// <param name="Total">First cuts of the case.</param>
/// <param name="Done">Those that are done.</param>
/// <param name="Tried">The same with the second cuts behind them.</param>
/// <param name="Seconds">Real time that they took, in seconds.</param>
public sealed record SweptCuts(int Total, int Done, int Tried, double Seconds)
{
    /// <summary>True where that can be, of a case with so many first cuts: what was written may be spoilt.</summary>
    public bool CanBe(int total) => Total == total && Done >= 0 && Done <= total && Tried >= Done
        && double.IsFinite(Seconds) && Seconds >= 0;
}
