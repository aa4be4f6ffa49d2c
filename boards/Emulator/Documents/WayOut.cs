namespace PosTerminal.Emulator.Documents;

/// <summary>How a lock, a hold or a fault that stops the terminal ends, and the scenario that plays it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="What">What holds.</param>
/// <param name="Who">Who ends it.</param>
/// <param name="How">What he does.</param>
/// <param name="Scenario">File in tests/Scenarios: it raises the code and ends in service.</param>
public sealed record WayOut(string Code, string What, string Who, string How, string Scenario);
