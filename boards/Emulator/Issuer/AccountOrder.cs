using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Issuer;

/// <summary>What becomes of the account behind a card.</summary>
/// <param name="Card">A card of the tray.</param>
public sealed record AccountOrder(string Card)
{
    private const string Good = "good";

    private static readonly Dictionary<string, string> s_refusals = new()
    {
        [Good] = "",
        ["lost"] = "41",
        ["stolen"] = "43",
        ["expired"] = "54",
        ["restricted"] = "62",
        ["unknown"] = "14",
        ["locked"] = "75",
    };

    /// <summary>Words for the state of a card.</summary>
    public static IReadOnlyList<string> States { get; } = [.. s_refusals.Keys];

    /// <summary>The word for the state of an account.</summary>
    public static string StateOf(IssuerAccount account) =>
        s_refusals.First(pair => pair.Value == account.Refusal).Key;

    /// <summary>What may still be spent, in minor units; null leaves it.</summary>
    public long? BalanceMinor { get; init; }

    /// <summary>One of <see cref="States"/>; null leaves it.</summary>
    public string? State { get; init; }

    /// <summary>The card's own PIN; null leaves it.</summary>
    public string? Pin { get; init; }

    /// <summary>Does it; a card that is good again has no wrong PINs either.</summary>
    public void ApplyTo(SimulatedIssuer issuer)
    {
        CardTray.TryFind(Card, out TrayCard card);
        IssuerAccount account = issuer.AccountOf(card.Number);
        account.BalanceMinor = BalanceMinor ?? account.BalanceMinor;
        account.Refusal = State is null ? account.Refusal : s_refusals[State];
        account.Pin = Pin ?? account.Pin;
        account.WrongPins = State == Good ? 0 : account.WrongPins;
    }
}
