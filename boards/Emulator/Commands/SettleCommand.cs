using System;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider settle CHALLENGE --sale 31-12 --amount 12.50 --book FILE --as undone</c>: settles a sale by hand. The
/// outcome stands in the issuer's book, durably, before the answer is printed.
/// </summary>
public static class SettleCommand
{
    private const string Book = "--book";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> challenge = new("CHALLENGE") { Description = "as the terminal shows it: 5-0007-12345678" };
        Option<string> sale = new("--sale") { Required = true, Description = "its last line: 31-12" };
        Option<string> amount = new("--amount") { Required = true, Description = "the line above: 12.50" };
        Option<string> outcome = new("--as") { Required = true, Description = "what the host's book says of it" };
        OptionValues.Words(outcome, SettledBook.Undone, SettledBook.Stands);
        Option<string> book = new(Book)
        {
            Required = true,
            Description = "the issuer's book; a running issuer takes up what is added to it",
        };
        Option<string?> seller = new("--seller") { Description = "terminal in its first line, where it is another" };
        Command settle = new("settle", "Settles a sale by hand, in the issuer's book and at the terminal.")
        {
            challenge, sale, amount, outcome, book, seller,
        };
        DeskOptions desk = new(settle);
        settle.SetAction(result => desk.Answer(result, (provider, keys) =>
        {
            SettledSale open = SettledSale.Read(
                result.GetValue(seller) ?? Encoding.ASCII.GetString(keys.TerminalId), result.GetRequiredValue(sale),
                AmountIn(amount.Name, result.GetRequiredValue(amount)));
            bool stands = result.GetRequiredValue(outcome) == SettledBook.Stands;
            string answer = provider.Answer(result.GetRequiredValue(challenge), open, stands);
            if (Write(result.GetRequiredValue(book), KeySetOf(keys), open, stands) is { Length: > 0 } note)
            {
                result.InvocationConfiguration.Error.WriteLine($"note: {note}");
            }
            return answer;
        }));
        return settle;
    }

    private static string AmountIn(string option, string text) => SettledSale.IsAmount(text) ? text
        : throw new FormatException($"'{option}' is an amount as 12.50, more than 0.00, not '{text}'");

    // The terminals of a merchant have initial keys of one base key: another seller's begins the same.
    private static string KeySetOf(DeviceKeys keys) =>
        Convert.ToHexString(keys.InitialKeyId)[..(2 * DeviceKeys.KeyIdLength - DeviceKeys.TerminalIdLength)];

    // Answers what is to be said beside the answer, "" for nothing.
    private static string Write(string path, string keySet, SettledSale sale, bool stands)
    {
        string note = "";
        WriteTrouble.Name(Book, path, () =>
        {
            SettledBook settled = new(ReadTrouble.Name(Book, path, () => OpenBook(path)), keySet);
            note = NoteOf(settled, sale, settled.Settle(sale, stands));
        });
        return note;
    }

    private static string NoteOf(SettledBook settled, SettledSale sale, string name)
    {
        string amount = (sale.AmountMinor / 100m).ToString("F2", CultureInfo.InvariantCulture);
        return name.Length == 0
            ? $"the book has no sale {sale.Stan} of {amount} of terminal {sale.Seller}: there was nothing to undo"
            : settled.HasOnlyTyped(name)
            ? $"the book never had sale {sale.Stan} of terminal {sale.Seller}, and {amount} is as it was typed: "
                + "where the display has another amount, settle it again with that one"
            : sale.KeyCounter == 0
            ? $"without a key counter this is the newest sale {sale.Stan} of {amount} of terminal {sale.Seller}: "
                + $"{CounterIn(name)}-{sale.Stan}, which the book had as {settled.Former}"
            : "";
    }

    private static uint CounterIn(string name) => uint.Parse(
        name.AsSpan(RequestFields.KeyIdDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static IssuerBook OpenBook(string path) =>
        !Path.Exists(path) ? throw new FileNotFoundException($"{path}: there is no such book")
        : File.Exists(path) && new FileInfo(path).Length == 0
            ? throw new InvalidDataException($"{path}: it is empty, and no issuer's book")
        : IssuerBook.Open(path);
}
