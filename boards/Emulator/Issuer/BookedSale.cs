namespace PosTerminal.Emulator.Issuer;

/// <summary>A sale that stands in the issuer's book.</summary>
/// <param name="AmountMinor">In minor units.</param>
/// <param name="Currency">By number.</param>
/// <param name="Merchant">Field 42.</param>
public sealed record BookedSale(long AmountMinor, int Currency, string Merchant);
