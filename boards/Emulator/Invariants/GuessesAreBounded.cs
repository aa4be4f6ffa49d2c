using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I6: no secret is accepted after its wrong entries of 24 powered-on hours are used up: 3 of the operator's passcode,
/// 9 of the supervisor's, 9 of the provider's answers. Each right entry clears its own only.
/// </summary>
public sealed class GuessesAreBounded(Scene scene) : Invariant
{
    private const long DayNs = 24L * 3600 * 1_000_000_000;

    private readonly ProviderDesk _desk = new(TestKeys.Unlock, scene.Bench.TerminalId);
    private readonly Secret _operator = new(ServiceSecret.Operator, 3);
    private readonly Secret _supervisor = new(ServiceSecret.Supervisor, 9);
    private readonly Secret _provider = new(ServiceSecret.Provider, 9);
    private Secret? _right;
    private Secret[] _typed = [];
    private bool _unlocksPasscodes;

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        if (scene.View.IsOn && scene.View.State == TerminalState.CheckingPasscode)
        {
            // A key that waits until the check has ended.
            return;
        }
        _right = null;
        _typed = [];
        if (legend != '#' || !scene.View.IsOn)
        {
            return;
        }
        string code = scene.View.Code;
        if (scene.View.State == TerminalState.EnteringPasscode && code.Length == 6)
        {
            _right = code == "246801" ? _supervisor : code == "135790" ? _operator : null;
            _typed = [_operator, _supervisor];
        }
        string challenge = scene.View.Challenge(out ulong handle);
        if (scene.View.State == TerminalState.EnteringUnlockCode && challenge.Length > 0 && code.Length == 8)
        {
            _right = scene.View.IsAnswer(_desk, challenge, code) ? _provider : null;
            _typed = [_provider];
            _unlocksPasscodes = handle == MachineView.Operators;
        }
        Array.ForEach(_typed, one => one.WasHeld = IsHeld(one.Kind));
    }

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        if (_typed.Length == 0 || !scene.View.IsOn || !scene.View.IsUsable)
        {
            return;
        }
        bool isAccepted = scene.View.State == TerminalState.ServiceMenu
            || entry.Name is "lock.cleared" or "sale.settled";
        if (isAccepted && _right is { } secret)
        {
            Accept(secret);
        }
        else if (IsRefusal(entry))
        {
            Array.ForEach(_typed, one => one.Guess(scene.Truth.PoweredOnNs));
        }
        else
        {
            return;
        }
        _typed = [];
    }

    /// <inheritdoc/>
    public override void PoweringDown(bool isInWrite)
    {
        if (_right is { } secret)
        {
            // It may lie in the flash already although nobody has seen it yet.
            Clear(secret);
        }
        _right = null;
        _typed = [];
    }

    private static bool IsRefusal(TraceEvent entry) => entry.Name == "fault.raised"
        ? entry.Data.Any(value => value is { Key: "code", Value: "U507" })
        : entry.Data.Any(value => value is { Key: "from", Value: "EnteringUnlockCode" });

    // By the terminal's own clock, which power cuts set back: what it holds it compares with nothing.
    private bool IsHeld(ServiceSecret kind) =>
        scene.View.IsUsable && scene.View.Journal.Secrets.Tries.IsHeld(kind, scene.View.NowSeconds);

    private void Accept(Secret secret)
    {
        bool isUsedUp = secret.IsUsedUp(scene.Truth.PoweredOnNs);
        Require(!isUsedUp, $"a secret was accepted after {secret.Limit} wrong entries in 24 hours");
        Require(!secret.WasHeld, "a secret was accepted that the terminal holds");
        Clear(secret);
        _right = null;
    }

    private void Clear(Secret secret)
    {
        secret.Clear();
        if (secret == _provider && _unlocksPasscodes)
        {
            _operator.Clear();
            _supervisor.Clear();
        }
    }

    private sealed class Secret(ServiceSecret kind, int limit)
    {
        private readonly List<long> _guesses = [];

        public ServiceSecret Kind => kind;

        // When the secret was typed.
        public bool WasHeld { get; set; }

        public int Limit => limit;

        public bool IsUsedUp(long nowNs) => _guesses.Count(guess => nowNs - guess < DayNs) >= limit;

        // What is typed while the secret is held is compared with nothing, and so is no guess at it.
        public void Guess(long nowNs)
        {
            if (!WasHeld && !IsUsedUp(nowNs))
            {
                _guesses.Add(nowNs);
            }
        }

        public void Clear() => _guesses.Clear();
    }
}
