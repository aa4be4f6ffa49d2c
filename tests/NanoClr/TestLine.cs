namespace PosTerminal.NanoClr;

/// <summary>One run of a test.</summary>
/// <param name="Name">Class, method and number of the row, as "PosTerminal.Tests.Class.Method.0".</param>
/// <param name="Fate">passed, failed or skipped.</param>
/// <param name="Rest">Message, or duration in ticks of 100 ns.</param>
public sealed record TestLine(string Name, string Fate, string Rest);
