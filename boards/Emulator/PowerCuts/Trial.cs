using System.Collections.Generic;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>What one run with its cuts showed.</summary>
/// <param name="Bench">The bench as it was left.</param>
/// <param name="Operations">
/// Bytes of each write operation up to the first cut, or of the whole run without one; 0 for a removal.
/// </param>
/// <param name="Complaint">What went wrong, "" when nothing did, be it that a cut did not come.</param>
/// <param name="Missed">A cut of a boot that did not come; null where all came.</param>
public sealed record Trial(
    IEmulatedBench Bench, IReadOnlyList<int> Operations, string Complaint, MissedCut? Missed = null);
