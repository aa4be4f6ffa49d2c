using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Events;

/// <summary>A value of an event: its name and what it can be.</summary>
/// <param name="Name">As "amount".</param>
/// <param name="Words">All texts that it can have; none for a number.</param>
/// <param name="Range">The numbers that it can be; null where it has words.</param>
public sealed record EventValue(string Name, IReadOnlyList<string> Words, EventRange? Range)
{
    private const int MostListed = 40;

    /// <summary>What is wrong with a text for it; "" when the terminal can write it.</summary>
    public string Complaint(string text)
    {
        if (Range is not null)
        {
            return !IsWhole(text) ? $"'{Name}' is a whole number as the terminal writes it, not '{text}'"
                : IsWithin(Range, text) ? "" : $"'{Name}' is {Range}, never '{text}'";
        }
        return Words.Contains(text) ? ""
            : $"'{Name}' cannot be '{text}'{Suggestion.For(text, Words)}{Suggestion.List(Known(text))}";
    }

    // A number is compared as a text: 007 would never be seen.
    private static bool IsWhole(string text) => text.Length > 0 && text.All(char.IsAsciiDigit)
        && (text.Length == 1 || text[0] != '0');

    private static bool IsWithin(EventRange range, string text) =>
        long.TryParse(text, out long number) && number >= range.Least && number <= range.Most;

    // Of the fault codes those of the same letter are enough.
    private IReadOnlyList<string> Known(string text)
    {
        string[] near = Words.Count <= MostListed ? [] : [.. Words.Where(word => word[0] == text[0])];
        return near.Length > 0 ? near : Words;
    }
}
