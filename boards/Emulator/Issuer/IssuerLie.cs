namespace PosTerminal.Emulator.Issuer;

/// <summary>What an issuer does beside what it says.</summary>
public sealed record IssuerLie
{
    /// <summary>None: it books what it approves, and answers once.</summary>
    public static IssuerLie None { get; } = new();

    /// <summary>True: it books every sale; false: it books none; null: it books what it approves.</summary>
    public bool? Books { get; init; }

    /// <summary>Field 39 of a second answer to each sale, "" for none.</summary>
    public string Then { get; init; } = "";

    /// <summary>Field 39 of every answer to a reversal, none of which it obeys then; "" for the truth.</summary>
    public string Reversal { get; init; } = "";

    /// <summary>True when every answer about money comes twice.</summary>
    public bool IsTwice { get; init; }
}
