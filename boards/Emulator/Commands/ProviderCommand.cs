using System.CommandLine;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// The service provider's side: <see cref="UnlockCommand"/>, <see cref="SettleCommand"/>, <see cref="KeysCommand"/>,
/// <see cref="ManifestCommand"/>, <see cref="AuthorityCommand"/>.
/// </summary>
public static class ProviderCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams) => new("provider", "The service provider's side.")
    {
        UnlockCommand.Create(), SettleCommand.Create(), KeysCommand.Create(streams), ManifestCommand.Create(),
        AuthorityCommand.Create(),
    };
}
