using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I7: a lock falls only to the right answer to the open challenge, and no challenge comes twice.</summary>
public sealed class NoUnlockTwice(Scene scene) : Invariant
{
    private readonly ProviderDesk _desk = new(TestKeys.Unlock, scene.Bench.TerminalId);
    private readonly HashSet<string> _spent = [];
    private string _open = "";
    private string _answered = "";
    private int _epoch;

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        bool isAnswer = legend == '#' && scene.View.IsOn && scene.View.State == TerminalState.EnteringUnlockCode;
        if (isAnswer && scene.View.IsAnswer(_desk, _open, scene.View.Code))
        {
            _answered = _open;
        }
    }

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        if (entry.Name is "lock.cleared" or "sale.settled")
        {
            Require(_answered.Length > 0, "a lock was lifted without the provider's answer");
            Require(_answered.Length == 0 || _spent.Add(_answered), "an unlock code worked twice");
            _answered = "";
        }
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        if (!scene.View.IsUsable)
        {
            // A store that was put back takes no records and is unlocked all the same.
            _open = scene.View.IsOn ? scene.View.Challenge(out _) : "";
            return;
        }
        int epoch = scene.View.Journal.Challenge.Epoch;
        Require(epoch >= _epoch, $"the epoch of unlocks fell from {_epoch} to {epoch}");
        if (epoch != _epoch && _open.Length > 0)
        {
            _spent.Add(_open);
        }
        _epoch = epoch;
        _open = scene.View.Challenge(out _);
        Require(!_spent.Contains(_open), "a spent challenge is open again");
    }
}
