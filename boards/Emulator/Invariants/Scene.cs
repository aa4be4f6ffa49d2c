using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Invariants;

/// <summary>What an invariant may look at.</summary>
/// <param name="Bench">The bench.</param>
/// <param name="View">The terminal's memory.</param>
/// <param name="Truth">What really happened.</param>
/// <param name="Tries">What is known about tries.</param>
/// <param name="HandOver">Where a reversal is that was handed over.</param>
public sealed record Scene(
    IEmulatedBench Bench, MachineView View, Truth Truth, TryBook Tries, HandOverTruth HandOver);
