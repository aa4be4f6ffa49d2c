namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>Why a step failed.</summary>
/// <param name="Step">The step.</param>
/// <param name="Expected">What it wanted, in words.</param>
/// <param name="Seen">What it saw beside display and state, or "".</param>
public sealed record Failure(Step Step, string Expected, string Seen = "");
