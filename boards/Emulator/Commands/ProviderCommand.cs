using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// <c>provider unlock CHALLENGE</c>: the service provider's side of an unlock; <c>provider keys FILE</c>: the keys of a
/// new device; <c>provider manifest</c>: see <see cref="ManifestCommand"/>.
/// </summary>
public static class ProviderCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create() => new("provider", "The service provider's side.")
    {
        CreateUnlock(), CreateKeys(), ManifestCommand.Create(),
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

    private static Command CreateKeys()
    {
        Argument<string> file = new("FILE") { Description = "the file to be made; one that is there is left alone" };
        Option<string> terminal = new("--terminal") { Description = "its number, 8 digits", Required = true };
        Option<string> clerk = new("--operator") { Description = "the operator's passcode, 6 digits", Required = true };
        Option<string> chief = new("--supervisor") { Description = "the supervisor's, 6 digits", Required = true };
        Command keys = new("keys", "Makes new random keys for a device.") { file, terminal, clerk, chief };
        keys.SetAction(result => MakeKeys(result, result.GetRequiredValue(file), result.GetRequiredValue(terminal),
            result.GetRequiredValue(clerk), result.GetRequiredValue(chief)));
        return keys;
    }

    private static int MakeKeys(ParseResult result, string file, string terminal, string clerk, string chief)
    {
        try
        {
            byte[] keys = KeyFileMaker.Make(terminal, clerk, chief);
            using FileStream stream = new(file, FileMode.CreateNew, FileAccess.Write);
            stream.Write(keys);
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
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
