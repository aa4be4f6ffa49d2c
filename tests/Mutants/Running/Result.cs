using PosTerminal.Mutants.Rows;

namespace PosTerminal.Mutants.Running;

/// <summary>What became of a mutant, and by whom or why.</summary>
public sealed record Result(Mutant Mutant, Verdict Verdict, string By);
