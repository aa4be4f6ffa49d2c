using System;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>A case that is not played on a rig for a time.</summary>
/// <param name="Name">Name of the case.</param>
/// <param name="Until">The last day of it.</param>
/// <param name="Reason">Why.</param>
public sealed record QuarantinedCase(string Name, DateOnly Until, string Reason);
