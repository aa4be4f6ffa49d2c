using System.Collections.Generic;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>A rig file: its rigs, and the cases that are not played on them for a time.</summary>
/// <param name="Rigs">The rigs, in the order of the file.</param>
/// <param name="Quarantine">Cases that are left out.</param>
public sealed record RigFile(IReadOnlyList<Rig> Rigs, IReadOnlyList<QuarantinedCase> Quarantine);
