using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>One act of a step that has several: a step that does just that.</summary>
/// <param name="Verb">Its verb.</param>
/// <param name="Value">Its value, as a file would have it.</param>
/// <param name="BeginNs">Virtual time before it, in ns.</param>
/// <param name="EndNs">Virtual time behind it, in ns.</param>
public readonly record struct StepPart(string Verb, Node Value, long BeginNs, long EndNs);
