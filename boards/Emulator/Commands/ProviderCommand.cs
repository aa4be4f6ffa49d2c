using System;
using System.CommandLine;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider unlock CHALLENGE</c>: the service provider's side of an unlock; <c>provider settle</c>: see
/// <see cref="SettleCommand"/>; <c>provider keys</c>: see <see cref="KeysCommand"/>; <c>provider manifest</c>: see
/// <see cref="ManifestCommand"/>; <c>provider authority</c>: see <see cref="AuthorityCommand"/>.
/// </summary>
public static class ProviderCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("provider", "The service provider's side.")
    {
        CreateUnlock(), SettleCommand.Create(), KeysCommand.Create(), ManifestCommand.Create(),
        AuthorityCommand.Create(),
    };

    private static Command CreateUnlock()
    {
        Argument<string> challenge = new("CHALLENGE") { Description = "as the terminal shows it: 1-0007-12345678" };
        DeskOptions desk = new();
        Command unlock = new("unlock", "Answers a challenge.") { challenge, desk.Terminal, desk.Key };
        unlock.SetAction(result =>
            desk.Answer(result, provider => Answer(provider, result.GetRequiredValue(challenge))));
        return unlock;
    }

    private static string Answer(ProviderDesk provider, string challenge) => ProviderDesk.IsOfSale(challenge)
        ? throw new FormatException($"'{challenge}' is the challenge of a sale: 'provider settle' answers it")
        : provider.Answer(challenge);
}
