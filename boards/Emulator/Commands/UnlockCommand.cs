using System;
using System.CommandLine;
using System.IO;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>provider unlock CHALLENGE [--keys FILE]</c>: answers what a merchant reads out.</summary>
public static class UnlockCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> challenge = new("CHALLENGE") { Description = "as the terminal shows it: 1-0007-12345678" };
        Option<string?> terminal = new("--terminal")
        {
            Description = $"number of a terminal of the emulator, 8 digits; {TestKeys.TerminalId} without",
        };
        Option<string?> keys = new("--keys")
        {
            Description = "the terminal's key file; without it the emulator's published keys",
        };
        Command unlock = new("unlock", "Answers a challenge.") { challenge, terminal, keys };
        GoneOption.Add(unlock, "--key", "'--keys FILE' names the terminal's key file");
        unlock.Validators.Add(result =>
        {
            if (result.GetValue(terminal) is not null && result.GetValue(keys) is not null)
            {
                result.AddError("'--terminal' is not for '--keys': the file has the terminal's number");
            }
        });
        unlock.SetAction(result => Run(result.InvocationConfiguration, result.GetRequiredValue(challenge),
            result.GetValue(terminal) ?? TestKeys.TerminalId, result.GetValue(keys)));
        return unlock;
    }

    private static int Run(InvocationConfiguration streams, string challenge, string terminal, string? keyFile)
    {
        try
        {
            ProviderDesk desk = keyFile is null ? new(TestKeys.Unlock, terminal) : Of(KeyFileReader.Read(keyFile));
            streams.Output.WriteLine(desk.Answer(challenge));
            return ExitCode.Pass;
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }

    private static ProviderDesk Of(DeviceKeys keys) => new(keys.UnlockKey, Encoding.ASCII.GetString(keys.TerminalId));
}
