using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// What an option may be given, told in one line that names the option. The texts of the library name the type of the
/// program in place of what is wanted, and a rule that asks it for a value that is none throws.
/// </summary>
public static class OptionValues
{
    /// <summary>Has an option take whole numbers between two, both included.</summary>
    /// <param name="option">The option.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest; <see cref="long.MaxValue"/> for any.</param>
    public static void Number(Option option, long least, long most)
    {
        string range = most == long.MaxValue ? $"from {least}" : $"from {least} to {most}";
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !IsWithin(token.Value, least, most)))
            {
                result.AddError($"'{option.Name}' is a number {range}");
            }
        });
    }

    /// <summary>Has an option take one of some words.</summary>
    public static void Words(Option option, params IReadOnlyCollection<string> words)
    {
        option.CompletionSources.Add([.. words]);
        option.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => !words.Contains(token.Value)) is { } stranger)
            {
                string near = Suggestion.For(stranger.Value, words);
                result.AddError($"'{option.Name}' is {string.Join(" or ", words)}, not '{stranger.Value}'{near}");
            }
        });
    }

    /// <summary>Has an option take so many digits.</summary>
    public static void Digits(Option option, int count) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => token.Value.Length != count || !token.Value.All(char.IsAsciiDigit)))
        {
            result.AddError($"'{option.Name}' has {count} digits");
        }
    });

    /// <summary>What was given nothing, as "" is; null where all have a value.</summary>
    public static string? EmptyIn(ParseResult parsed)
    {
        foreach (SymbolResult child in parsed.CommandResult.Children)
        {
            if (child.Tokens.Any(token => token.Value.Length == 0))
            {
                return child is OptionResult option ? option.Option.Name
                    : child is ArgumentResult argument ? argument.Argument.Name : "a word";
            }
        }
        return null;
    }

    private static bool IsWithin(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number >= least && number <= most;
}
