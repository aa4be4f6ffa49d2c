using System;
using System.Globalization;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Crypto;

namespace PosTerminal.Emulator.Provider;

/// <summary>A sale as the terminal shows it to who settles it by hand.</summary>
/// <param name="Seller">Number of the terminal that sold, 8 digits.</param>
/// <param name="KeyCounter">Counter of its keys, 0 when the terminal does not know it.</param>
/// <param name="Stan">Trace number.</param>
/// <param name="AmountMinor">In minor units.</param>
public sealed partial record SettledSale(string Seller, long KeyCounter, int Stan, long AmountMinor)
{
    /// <summary>The sale on a display of four lines: "SETTLE  00000001", "5-0007-12345678", "12.50", "31-12".</summary>
    /// <exception cref="FormatException">They are not such lines.</exception>
    public static SettledSale Of(string title, string amount, string name) =>
        Read(title.Length < 8 ? title : title[^8..], name, amount);

    /// <summary>The sale in the words that a merchant reads out.</summary>
    /// <param name="seller">Number of the terminal that sold.</param>
    /// <param name="name">Key counter and trace number as "31-12".</param>
    /// <param name="amount">As "12.50".</param>
    /// <exception cref="FormatException">One of them is something else.</exception>
    public static SettledSale Read(string seller, string name, string amount)
    {
        Match numbers = Name().Match(name.Trim());
        Match major = Amount().Match(amount.Trim());
        return !SellerShape().IsMatch(seller) ? throw new FormatException($"'{seller}' is no terminal of 8 digits")
            : !numbers.Success ? throw new FormatException($"'{name}' is not key counter and trace number as '31-12'")
            : !IsCounter(NumberIn(numbers, 1)) ? throw new FormatException(
                $"'{name}' is of no sale: a key counter has 32 bits, and 16 of them at most are ones")
            : !IsAmount(amount) ? throw new FormatException($"'{amount}' is not an amount as '12.50'")
            : new SettledSale(seller, NumberIn(numbers, 1), (int)NumberIn(numbers, 2),
                (NumberIn(major, 1) * 100) + NumberIn(major, 2));
    }

    /// <summary>True for the amount of a sale, as "12.50".</summary>
    public static bool IsAmount(string text) => Amount().Match(text.Trim()) is { Success: true } major
        && (NumberIn(major, 1) > 0 || NumberIn(major, 2) > 0);

    /// <summary>What the answer covers behind the challenge.</summary>
    public string Covered(bool stands) =>
        FormattableString.Invariant($"{Seller}{KeyCounter:D10}{Stan:D6}{AmountMinor:D12}{(stands ? 1 : 0)}");

    // A terminal that does not know the name of its sale shows 0.
    private static bool IsCounter(long counter) => counter == 0 || IssuerKeys.IsCounter(counter);

    private static long NumberIn(Match match, int group) =>
        long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{8}\z")]
    private static partial Regex SellerShape();

    [GeneratedRegex(@"^([0-9]{1,10})-([0-9]{1,6})\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"^([0-9]{1,10})\.([0-9][0-9])\z")]
    private static partial Regex Amount();
}
