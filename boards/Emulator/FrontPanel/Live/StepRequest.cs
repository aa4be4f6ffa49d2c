using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>A step that somebody asks for.</summary>
/// <param name="Node">As it was written, for the record.</param>
/// <param name="Step">As it is understood.</param>
public sealed record StepRequest(Node Node, Step Step);
