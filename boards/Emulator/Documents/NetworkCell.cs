using System.Collections.Generic;

namespace PosTerminal.Emulator.Documents;

/// <summary>What became of a sale that a fault of the network struck.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Place">Where the sale stood.</param>
public sealed record NetworkCell(NetworkFault Fault, string Place)
{
    /// <summary>The sale stands.</summary>
    public const string Charged = "charged";

    /// <summary>The issuer never had it, or refused it.</summary>
    public const string NotCharged = "not charged";

    /// <summary>Nobody could say, and it was undone.</summary>
    public const string Reversed = "reversed";

    /// <summary>What the display said of the money.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>The code that the display showed with it, "" for none.</summary>
    public string Code { get; init; } = "";

    /// <summary>Other codes that were raised while the fault lasted.</summary>
    public IReadOnlyList<string> Companions { get; init; } = [];

    /// <summary>What the issuer has booked and not undone, when all has settled.</summary>
    public int Approvals { get; init; }

    /// <summary>Every code that was raised from the fault to the end.</summary>
    public IReadOnlyList<string> Raised { get; init; } = [];

    /// <summary>Tries that count against the card after the fault, less those before it.</summary>
    public int TriesMoved { get; init; }

    /// <summary>True when the same card was sold to afterwards.</summary>
    public bool SellsAgain { get; init; }

    /// <summary>The invariant that was broken, "" for none.</summary>
    public string Breach { get; init; } = "";

    /// <summary>As "reversed N408 (N401)".</summary>
    public override string ToString()
    {
        string code = Code.Length > 0 ? $" {Code}" : "";
        return Companions.Count > 0 ? $"{Outcome}{code} ({string.Join(", ", Companions)})" : Outcome + code;
    }
}
