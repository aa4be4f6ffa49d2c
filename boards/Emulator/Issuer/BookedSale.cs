using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Issuer;

/// <summary>A sale in the issuer's book, booked or undone.</summary>
/// <param name="Terminal">Number of the terminal that sold.</param>
/// <param name="Stan">Trace number.</param>
/// <param name="AmountMinor">In minor units.</param>
/// <param name="Currency">By number.</param>
/// <param name="Merchant">Field 42.</param>
public sealed record BookedSale(string Terminal, int Stan, long AmountMinor, int Currency, string Merchant)
{
    /// <summary>The sale that a request asks for, or that a reversal names.</summary>
    public static BookedSale Of(HostRequest request) => new(
        SimulatedIssuer.SellerOf(request), request.Stan, request.AmountMinor, request.Stamp.Currency,
        SimulatedIssuer.MerchantOf(request));

    /// <summary>True for one that no terminal has told: the provider has typed it, and no message is held to it.
    /// </summary>
    public bool IsTyped => this == Typed(Terminal, Stan, AmountMinor);

    /// <summary>A sale as it was read out to the provider: it has no currency and no merchant.</summary>
    public static BookedSale Typed(string terminal, int stan, long amountMinor) =>
        new(terminal, stan, amountMinor, 0, "-");

    /// <summary>The entry as words of a line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Terminal} {Stan} {AmountMinor} {Currency} {Merchant}");
}
