using System.Collections.Generic;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>Cuts in a row that did harm.</summary>
/// <param name="Cuts">The cuts.</param>
/// <param name="Complaint">What went wrong.</param>
public sealed record BadCut(IReadOnlyList<CutPoint> Cuts, string Complaint);
