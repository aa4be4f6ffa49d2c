using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I2: outside PIN entry no digit of a PIN is left, and outside the service none of a code.</summary>
public sealed class PinZeroed(Scene scene) : Invariant
{
    /// <inheritdoc/>
    public override void Ticked()
    {
        TerminalState state = scene.View.State;
        Require(state == TerminalState.EnteringPin || scene.View.IsPinEmpty, $"digits of a PIN are left in {state}");
        bool isCode = state is TerminalState.EnteringPasscode or TerminalState.EnteringUnlockCode;
        Require(isCode || scene.View.IsCodeEmpty, $"digits of a code are left in {state}");
    }
}
