using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>What the numbers of an event can be.</summary>
public static class EventRanges
{
    /// <summary>The range; null where words stand.</summary>
    public static EventRange? Of(TraceKind kind, string name) => name switch
    {
        "stan" => new(1, IssuerHost.HighestStan),
        "amount" => new(1, Amount.MaximumMinor),
        "try" => TriesOf(kind),
        _ => null,
    };

    // An issuer may call a PIN wrong that was not sent; a reversal is sent until it is acknowledged.
    private static EventRange TriesOf(TraceKind kind) => kind switch
    {
        TraceKind.PinRejected => new(0, PinPolicy.MaximumSends),
        TraceKind.ReversalSent => new(1, int.MaxValue),
        _ => new(1, PinPolicy.MaximumSends),
    };
}
