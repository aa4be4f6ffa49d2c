using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Recording;

/// <summary>One step of a session.</summary>
/// <param name="DelayNs">Virtual time between the step before and this one, in ns.</param>
/// <param name="Step">The step as it was given.</param>
/// <param name="ArmsCut">True for a power cut that waits for an event.</param>
/// <param name="CutsCome">How many of those had come when the step was done.</param>
internal readonly record struct RecordedStep(long DelayNs, Node Step, bool ArmsCut, int CutsCome);
