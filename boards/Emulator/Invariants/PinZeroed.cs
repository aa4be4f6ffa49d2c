using System.Linq;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I2: outside PIN entry no digit of a PIN is left, outside the service none of a code, and at rest no account
/// number anywhere in the memory of the terminal.
/// </summary>
public sealed class PinZeroed(Scene scene) : Invariant
{
    private static readonly string[] s_numbers =
        [.. CardTray.Cards.Select(card => card.Number).Where(number => number.Length > 0)];

    /// <inheritdoc/>
    public override void Ticked()
    {
        TerminalState state = scene.View.State;
        Require(state == TerminalState.EnteringPin || scene.View.IsPinEmpty, $"digits of a PIN are left in {state}");
        bool isCode = state is TerminalState.EnteringPasscode or TerminalState.EnteringUnlockCode;
        Require(isCode || scene.View.IsCodeEmpty, $"digits of a code are left in {state}");
    }

    /// <inheritdoc/>
    public override void Settled()
    {
        MemoryScan scan = new(s_numbers);
        scan.Search(scene.View.Machine, "terminal");
        Require(scan.Finds.Count == 0, $"an account number is left in {string.Join(", ", scan.Finds)}");
    }
}
