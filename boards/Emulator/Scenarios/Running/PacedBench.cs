using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Scenarios.Running;

/// <summary>
/// A bench whose time passes in short slices with a call after each, so that somebody can watch.
/// What happens on it is the same as without.
/// </summary>
public sealed class PacedBench(IBench inner, Action<IBench> afterSlice) : IBench
{
    private const long SliceNs = 20_000_000;

    /// <inheritdoc/>
    public string TerminalId => inner.TerminalId;

    /// <inheritdoc/>
    public long NowNs => inner.NowNs;

    /// <inheritdoc/>
    public IReadOnlyList<TraceEvent> Events => inner.Events;

    /// <inheritdoc/>
    public string State => inner.State;

    /// <inheritdoc/>
    public bool IsSignedOn => inner.IsSignedOn;

    /// <inheritdoc/>
    public IReadOnlyList<string> Display => inner.Display;

    /// <inheritdoc/>
    public IReadOnlyList<byte> Frame => inner.Frame;

    /// <inheritdoc/>
    public string? FrameCrc => inner.FrameCrc;

    /// <inheritdoc/>
    public Action? FrameChanged
    {
        get => inner.FrameChanged;
        set => inner.FrameChanged = value;
    }

    /// <inheritdoc/>
    public SimulatedIssuer Issuer => inner.Issuer;

    /// <inheritdoc/>
    public IssuerLedger Ledger => inner.Ledger;

    /// <inheritdoc/>
    public IReadOnlyList<string> Report => inner.Report;

    /// <inheritdoc/>
    public long PatienceNs(long boundNs) => inner.PatienceNs(boundNs);

    /// <inheritdoc/>
    public void TakeLast() => inner.TakeLast();

    /// <inheritdoc/>
    public void Settle() => inner.Settle();

    /// <inheritdoc/>
    public void AllowRestart() => inner.AllowRestart();

    /// <inheritdoc/>
    public void Look() => inner.Look();

    /// <inheritdoc/>
    public void RunFor(long durationNs) => RunUntil(() => false, NowNs + durationNs);

    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineNs)
    {
        bool isReached = condition();
        while (!isReached && NowNs < deadlineNs)
        {
            isReached = inner.RunUntil(condition, Math.Min(deadlineNs, NowNs + SliceNs));
            afterSlice(inner);
        }
        return isReached;
    }

    /// <inheritdoc/>
    public void PowerUp() => Do(inner.PowerUp);

    /// <inheritdoc/>
    public void PowerDown() => Do(inner.PowerDown);

    /// <inheritdoc/>
    public void ArmCut(string name, long afterNs, long offNs) => inner.ArmCut(name, afterNs, offNs);

    /// <inheritdoc/>
    public int ArmedCutsCome => inner.ArmedCutsCome;

    /// <inheritdoc/>
    public bool Shows(byte[] picture) => inner.Shows(picture);

    /// <inheritdoc/>
    public void TypeKeys(string legends) => Do(() => inner.TypeKeys(legends));

    /// <inheritdoc/>
    public void Press(KeyPress press) => Do(() => inner.Press(press));

    /// <inheritdoc/>
    public void Swipe(SwipeOrder order) => Do(() => inner.Swipe(order));

    /// <inheritdoc/>
    public void SetIssuerAnswer(string answer) => inner.SetIssuerAnswer(answer);

    /// <inheritdoc/>
    public void SetNetwork(string condition) => Do(() => inner.SetNetwork(condition));

    /// <inheritdoc/>
    public void SetDevice(string part, string condition) => Do(() => inner.SetDevice(part, condition));

    /// <inheritdoc/>
    public IInvariantWatch Watch(IReadOnlyCollection<string> names) => inner.Watch(names);

    /// <inheritdoc/>
    public void Dispose() => inner.Dispose();

    /// <inheritdoc/>
    public bool TryReadPin(string name, out string level) => inner.TryReadPin(name, out level);

    private void Do(Action act)
    {
        act();
        afterSlice(inner);
    }
}
