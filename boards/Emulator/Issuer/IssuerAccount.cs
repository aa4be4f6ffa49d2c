namespace PosTerminal.Emulator.Issuer;

/// <summary>What the issuer knows of one card.</summary>
public sealed class IssuerAccount
{
    /// <summary>Its own PIN; null for that of all cards.</summary>
    public string? Pin { get; set; }

    /// <summary>What may still be spent, in minor units.</summary>
    public long BalanceMinor { get; set; } = long.MaxValue / 2;

    /// <summary>Field 39 of every sale with it, "" for a card in good standing.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongPins { get; set; }
}
