namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>The whole numbers that a value of an event can be.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The greatest.</param>
public sealed record EventRange(long Least, long Most)
{
    /// <summary>As "1 to 3".</summary>
    public override string ToString() => $"{Least} to {Most}";
}
