using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I6: the tries of a card fall only by its approval, a valid unlock or 24 powered-on hours, and are never fewer
/// than the wrong PINs that the terminal was told of or lost in a power cut.
/// </summary>
public sealed class TriesNeverReset(Scene scene) : Invariant
{
    /// <inheritdoc/>
    public override void Ticked()
    {
        foreach (TryCount count in scene.Tries.Counts)
        {
            Require(!count.HasFallen, $"tries fell to {count.Count} without approval, unlock or 24 hours");
            bool isKnown = count.Count >= Math.Min(count.AtLeast, TryGuard.WrongPinsUntilHeld);
            bool isDue = scene.View.IsUsable && scene.View.State != TerminalState.Authorising;
            Require(isKnown || !isDue, $"{count.Count} tries counted of {count.AtLeast}");
        }
    }
}
