using System;
using System.CommandLine;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider unlock CHALLENGE</c>: the service provider's side of an unlock; <c>provider keys</c>: see
/// <see cref="KeysCommand"/>; <c>provider manifest</c>: see <see cref="ManifestCommand"/>; <c>provider
/// authority</c>: see <see cref="AuthorityCommand"/>.
/// </summary>
public static class ProviderCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("provider", "The service provider's side.")
    {
        CreateUnlock(), KeysCommand.Create(), ManifestCommand.Create(), AuthorityCommand.Create(),
    };

    private static Command CreateUnlock()
    {
        Argument<string> challenge = new("CHALLENGE") { Description = "as the terminal shows it: 1-0007-12345678" };
        Option<string> terminal = new("--terminal")
        {
            Description = "number of the terminal, 8 digits",
            DefaultValueFactory = _ => TestKeys.TerminalId,
        };
        Option<string> key = new("--key")
        {
            Description = "its unlock key, 32 hex digits; without it that of the emulator",
            DefaultValueFactory = _ => Convert.ToHexString(TestKeys.Unlock),
        };
        Command unlock = new("unlock", "Answers a challenge.") { challenge, terminal, key };
        unlock.SetAction(result => Run(result, result.GetRequiredValue(challenge),
            result.GetRequiredValue(terminal), result.GetRequiredValue(key)));
        return unlock;
    }

    private static int Run(ParseResult result, string challenge, string terminal, string key)
    {
        try
        {
            ProviderDesk desk = new(Convert.FromHexString(key), terminal);
            result.InvocationConfiguration.Output.WriteLine(desk.Answer(challenge));
            return ExitCode.Pass;
        }
        catch (FormatException exception)
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }
}
