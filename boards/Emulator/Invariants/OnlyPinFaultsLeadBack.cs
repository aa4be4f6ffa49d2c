using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I8: only P601, P605 and P606 lead back to PIN entry, at most 3 PINs leave for one presentation, and a held card
/// is never asked for one.
/// </summary>
public sealed class OnlyPinFaultsLeadBack(Scene scene) : Invariant
{
    private static readonly string[] s_codes = ["55", "70", "81", "99", "A8"];

    private int _sends;

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        switch (entry.Name)
        {
            case "pin.sent":
                _sends++;
                break;
            case "terminal.state" when IsBack(entry):
                string answer = scene.Truth.Last?.Answer ?? "";
                Require(s_codes.Contains(answer), $"'{answer}' led back to PIN entry");
                break;
            case "terminal.state" when entry.Data.Any(value => value is { Key: "to", Value: "AwaitingCard" }):
                _sends = 0;
                break;
            default:
                break;
        }
        Require(_sends <= PinPolicy.MaximumSends, $"{_sends} PINs left for one presentation");
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        bool isAsked = scene.View.State == TerminalState.EnteringPin;
        bool isHeld = isAsked && scene.View.TriesOf(scene.View.CardHandle) >= TryGuard.WrongPinsUntilHeld;
        Require(!isHeld, "a held card was asked for a PIN");
    }

    private static bool IsBack(TraceEvent entry) =>
        entry.Data.Contains(new KeyValuePair<string, string>("from", "Authorising"))
        && entry.Data.Contains(new KeyValuePair<string, string>("to", "EnteringPin"));
}
