using System;
using System.CommandLine;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>provider unlock CHALLENGE [--keys FILE]</c>: answers what a merchant reads out.</summary>
public static class UnlockCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> challenge = new("CHALLENGE") { Description = "as the terminal shows it: 1-0007-12345678" };
        Command unlock = new("unlock", "Answers a challenge.") { challenge };
        DeskOptions desk = new(unlock);
        unlock.SetAction(result => desk.Answer(
            result, (provider, _) => Answer(provider, result.GetRequiredValue(challenge))));
        return unlock;
    }

    private static string Answer(ProviderDesk provider, string challenge) => ProviderDesk.IsOfSale(challenge)
        ? throw new FormatException($"'{challenge}' is the challenge of a sale: 'provider settle' answers it")
        : provider.Answer(challenge);
}
