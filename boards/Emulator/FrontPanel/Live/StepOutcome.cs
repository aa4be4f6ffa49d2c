namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>What became of the steps of a request.</summary>
/// <param name="Error">Why they could not be done, "" when they were.</param>
public sealed record StepOutcome(string Error)
{
    /// <summary>All were done.</summary>
    public static StepOutcome Done { get; } = new("");

    /// <summary>Another terminal was put in the place of the one they were meant for.</summary>
    public static StepOutcome Replaced { get; } = new("the terminal was replaced before this was done");
}
