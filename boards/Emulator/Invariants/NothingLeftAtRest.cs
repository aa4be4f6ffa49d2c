using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I19: at rest no buffer anywhere in the terminal holds a PIN, an account number, track 2, flux, a derived working key
/// or a message. It looks whenever the terminal comes back to Idle, and in the end.
/// </summary>
public sealed class NothingLeftAtRest(Scene scene) : Invariant
{
    private readonly RestSecrets _secrets = new();
    private string _typed = "";
    private bool _isIdle;
    private int _keptCount;

    /// <inheritdoc/>
    public override void PoweredUp()
    {
        _isIdle = false;
        _keptCount = 0;
    }

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        bool isPin = scene.View.IsOn && scene.View.State == TerminalState.EnteringPin;
        if (isPin && !char.IsAsciiDigit(legend) && _typed.Length >= SecretPatterns.Shortest)
        {
            _secrets.AddPin(_typed);
        }
        _typed = isPin && char.IsAsciiDigit(legend) ? _typed + legend : "";
    }

    /// <inheritdoc/>
    public override void Sending(HostRequest request) => _secrets.AddRequest(request, scene.View.Keys);

    /// <inheritdoc/>
    public override void Passed(ReadOnlySpan<byte> message) => _secrets.AddMessage(message);

    /// <inheritdoc/>
    public override void Ticked()
    {
        KeepFlux();
        bool isIdle = scene.View.State == TerminalState.Idle;
        bool isBack = isIdle && !_isIdle;
        _isIdle = isIdle;
        if (isBack)
        {
            Scan();
        }
    }

    /// <inheritdoc/>
    public override void Settled() => Scan();

    /// <inheritdoc/>
    public override void Doubted() => Scan();

    private void KeepFlux()
    {
        ReadOnlySpan<ushort> intervals = ReaderAtRest.IntervalsOf(scene.View.Reader);
        if (intervals.Length >= RestSecrets.FluxLength && intervals.Length != _keptCount)
        {
            _secrets.AddFlux(intervals[^RestSecrets.FluxLength..]);
        }
        _keptCount = intervals.Length;
    }

    private void Scan()
    {
        if (Breach.Length > 0 || ReaderAtRest.IsReading(scene.View.Reader))
        {
            return;
        }
        MemoryScan scan = new(_secrets.Collect(scene.View.IsReversalPending));
        scan.Search(scene.View.Machine, "terminal");
        Require(scan.Finds.Count == 0, $"what must be wiped is left: {string.Join(", ", scan.Finds)}");
        string? left = ReaderAtRest.LeftIn(scene.View.Reader);
        Require(left is null, $"the reader has kept something of a swipe in {left}");
    }
}
