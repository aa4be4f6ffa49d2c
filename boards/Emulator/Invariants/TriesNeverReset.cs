using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I6: the tries of a card fall only by its approval, a valid unlock or 24 powered-on hours, and are never fewer
/// than the wrong PINs that the terminal was told of and the PINs that left without a verdict.
/// </summary>
public sealed class TriesNeverReset(Scene scene) : Invariant
{
    private const long SecondNs = 1_000_000_000;

    /// <inheritdoc/>
    public override void Ticked()
    {
        // While every card waits, no count of one is needed.
        bool isDue = scene.View.IsUsable && scene.View.State != TerminalState.Authorising
            && !scene.View.IsEveryCardHeld;
        foreach ((ulong handle, TryCount count) in scene.Tries.ByHandle)
        {
            Require(!count.HasFallen, $"tries fell to {count.Count} without approval, unlock or 24 hours");
            bool isKnown = count.Count >= Math.Min(count.AtLeast, TryGuard.WrongPinsUntilHeld);
            Require(isKnown || !isDue, $"{count.Count} tries counted of {count.AtLeast}");
            long nowNs = scene.Truth.PoweredOnNs + SecondNs;
            int silent = Math.Min(count.Silent(nowNs), TryGuard.SilentPinsUntilHeld);
            int counted = scene.View.SilentPinsOf(handle);
            Require(!isDue || counted >= silent, $"{counted} PINs without a verdict counted of {silent}");
            bool isAllKnown = count.Count + counted >= Math.Min(count.Known(nowNs), TryGuard.WrongPinsUntilHeld);
            Require(!isDue || isAllKnown, $"{count.Count + counted} PINs counted of {count.Known(nowNs)}");
        }
    }
}
