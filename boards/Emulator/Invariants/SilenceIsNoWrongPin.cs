using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I9: only the issuer makes a PIN count as wrong, not the network's silence and not a power cut.</summary>
public sealed class SilenceIsNoWrongPin(Scene scene) : Invariant
{
    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        if (entry.Name == "pin.rejected")
        {
            Require(scene.Truth.Last?.Answer == "55", "a PIN was called wrong and the issuer did not say so");
        }
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        foreach (TryCount count in scene.Tries.Counts)
        {
            Require(count.Count <= count.AtMost, $"{count.Count} tries counted and at most {count.AtMost} made");
        }
    }
}
