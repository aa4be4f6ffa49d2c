namespace PosTerminal.Emulator.Issuer;

/// <summary>What the issuer knows of one card.</summary>
public sealed class IssuerAccount
{
    /// <summary>Its own PIN; null for that of all cards.</summary>
    public string? Pin { get; set; }

    private const long Endless = long.MaxValue / 2;

    /// <summary>What may still be spent, in minor units.</summary>
    public long BalanceMinor { get; set; } = Endless;

    /// <summary>True where nobody has set a balance.</summary>
    public bool IsUnlimited => BalanceMinor > Endless / 2;

    /// <summary>Field 39 of every sale with it, "" for a card in good standing.</summary>
    public string Refusal { get; set; } = "";

    /// <summary>Wrong PINs in a row.</summary>
    public int WrongPins { get; set; }
}
