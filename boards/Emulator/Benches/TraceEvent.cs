using System.Collections.Generic;

namespace PosTerminal.Emulator.Benches;

/// <summary>One event of the terminal, free of secrets.</summary>
/// <param name="TimeMs">Virtual time since the scenario began, in ms.</param>
/// <param name="Name">Event name of the contract, as "auth.approved".</param>
/// <param name="Data">Named values in a fixed order.</param>
public sealed record TraceEvent(
    long TimeMs, string Name, IReadOnlyList<KeyValuePair<string, string>> Data);
