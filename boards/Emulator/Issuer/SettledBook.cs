using System;
using System.IO;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Issuer;

/// <summary>Writes into the issuer's book how a sale was settled by hand, before the terminal is told.</summary>
/// <param name="book">The book.</param>
/// <param name="keySet">Number of the base key, 8 hex digits: the first half of an initial key's number.</param>
public sealed class SettledBook(IssuerBook book, string keySet)
{
    /// <summary>The word for a sale that is undone.</summary>
    public const string Undone = "undone";

    /// <summary>The word for a sale that stands.</summary>
    public const string Stands = "stands";

    /// <summary>What the book had for the sale that was settled last, "approved" or "reversed"; "" for nothing.
    /// </summary>
    public string Former { get; private set; } = "";

    /// <summary>
    /// Settles a sale, durably; once more in the same way changes nothing. One that no terminal has told is undone with
    /// another amount too: the first one may have been a slip, no money moved, and each answer is for its own amount.
    /// </summary>
    /// <param name="sale">The sale as the terminal shows it.</param>
    /// <param name="stands">True when it stands; the book must have it then.</param>
    /// <exception cref="InvalidDataException">The book says otherwise.</exception>
    /// <returns>The name under which it is settled, "" when neither terminal nor book knows one.</returns>
    public string Settle(SettledSale sale, bool stands) => book.InOne(() => SettleIn(sale, stands));

    private string SettleIn(SettledSale sale, bool stands)
    {
        string name = sale.KeyCounter > 0 ? $"{keySet}{sale.Seller}{sale.KeyCounter:X8}"
            : book.NameOf(sale.Seller, sale.Stan, sale.AmountMinor);
        if (stands && !book.IsApproved(name))
        {
            throw new InvalidDataException(
                $"the book has no sale {sale.Stan} of terminal {sale.Seller} that stands: it can only be undone");
        }
        Former = book.WordFor(name);
        if (name.Length == 0)
        {
            return name;
        }
        BookedSale? booked = book.Find(name);
        if (booked is { IsTyped: false } && (booked.Stan != sale.Stan || booked.AmountMinor != sale.AmountMinor))
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"the book has {booked.AmountMinor / 100m:F2} and trace number {booked.Stan} for this sale"));
        }
        if (book.SettlementOf(name) is { } former && former != stands)
        {
            throw new InvalidDataException($"the book has it as {WordOf(former)} by hand already");
        }
        book.Settle(name, booked is { IsTyped: false } ? booked
            : BookedSale.Typed(sale.Seller, sale.Stan, sale.AmountMinor), stands);
        return name;
    }

    /// <summary>True for a name of which the book has what was typed, and nothing from a terminal.</summary>
    public bool HasOnlyTyped(string name) => book.Find(name) is { IsTyped: true };

    /// <summary>The word for an outcome.</summary>
    public static string WordOf(bool stands) => stands ? Stands : Undone;
}
