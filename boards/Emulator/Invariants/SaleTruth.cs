using System;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Emulator.Invariants;

/// <summary>What is known about one sale that left the terminal, from both sides.</summary>
/// <param name="request">The request as it left.</param>
public sealed class SaleTruth(HostRequest request)
{
    /// <summary>Number of the terminal that sold.</summary>
    public string TerminalId { get; } = SimulatedIssuer.TerminalOf(request);

    /// <summary>Counter of its keys, which is the second half of its name.</summary>
    public long KeyCounter { get; } = request.KeyCounter;

    /// <summary>Trace number.</summary>
    public int Stan { get; } = request.Stan;

    /// <summary>Amount in minor units.</summary>
    public long AmountMinor { get; } = request.AmountMinor;

    /// <summary>True when a PIN left with it.</summary>
    public bool HasPin { get; } = request.HasPin;

    /// <summary>Handle of its card, worked out apart from the terminal.</summary>
    public ulong Handle { get; } = HandleOf(RequestPan.Of(request));

    /// <summary>True while the issuer has booked it and not undone it.</summary>
    public bool IsBooked { get; set; }

    /// <summary>True once the network has taken it.</summary>
    public bool HasLeft { get; set; }

    /// <summary>True once the issuer has answered a reversal that nothing is booked any more.</summary>
    public bool IsUndone { get; set; }

    /// <summary>True when the issuer has forgotten it: no terminal can know that.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Field 39 that the terminal took for this sale, "" while there is none.</summary>
    public string Answer { get; set; } = "";

    /// <summary>What the terminal's journal says of it.</summary>
    public SaleFate Fate { get; set; }

    /// <summary>True when its PIN was wrong and the power went before that was written down.</summary>
    public bool IsCountedAsLost { get; set; }

    /// <summary>
    /// Whether the issuer and the terminal agree that money moved, or did not; what was handed over is settled when
    /// the issuer has undone it.
    /// </summary>
    public bool IsAgreed => Fate switch
    {
        SaleFate.Approved => IsBooked || IsForgotten,
        SaleFate.NotCharged or SaleFate.Reversed or SaleFate.HandedOver => !IsBooked,
        _ => false,
    };

    private static ulong HandleOf(ReadOnlySpan<byte> pan) =>
        ProviderKeys.HandleOf(TestKeys.Card, pan);
}
