using System.Collections.Generic;

namespace PosTerminal.Mutants.Running;

/// <summary>What a run of tests or scenarios has shown.</summary>
/// <param name="Ran">Full names of what ran.</param>
/// <param name="Failed">Those that failed, in order of time.</param>
/// <param name="Trouble">Why nothing can be said; null where something can.</param>
public sealed record Outcome(
    IReadOnlyList<string> Ran, IReadOnlyList<string> Failed, string? Trouble = null);
