using System;
using System.CommandLine;
using System.CommandLine.Parsing;

namespace PosTerminal.Emulator.Commands;

/// <summary>Which options of a command do not go together, and which do not go alone.</summary>
/// <param name="command">The command.</param>
public sealed class OptionRules(Command command)
{
    /// <summary>Refuses two options together.</summary>
    /// <param name="one">An option.</param>
    /// <param name="other">Another one.</param>
    /// <param name="complaint">Why.</param>
    /// <param name="counts">True for a value of the other that counts; any without it.</param>
    public OptionRules Exclude(Option one, Option other, string complaint, Predicate<string>? counts = null)
    {
        command.Validators.Add(result =>
        {
            if (IsGiven(result, one, null) && IsGiven(result, other, counts))
            {
                result.AddError(complaint);
            }
        });
        return this;
    }

    /// <summary>Refuses an option without any of those that it needs.</summary>
    public OptionRules Need(Option one, string complaint, params Option[] needed)
    {
        command.Validators.Add(result =>
        {
            if (IsGiven(result, one, null) && !Array.Exists(needed, option => IsGiven(result, option, null)))
            {
                result.AddError(complaint);
            }
        });
        return this;
    }

    private static bool IsGiven(CommandResult result, Option option, Predicate<string>? counts) =>
        result.GetResult(option) is { Implicit: false } given
        && (counts is null || (given.Tokens.Count > 0 && counts(given.Tokens[0].Value)));
}
