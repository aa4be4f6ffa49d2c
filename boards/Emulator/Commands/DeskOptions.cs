using System;
using System.CommandLine;
using System.Text;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Storage;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Commands;

/// <summary>Which terminal the provider answers, and under which keys.</summary>
public sealed class DeskOptions
{
    private readonly Option<string?> _terminal = new("--terminal")
    {
        Description = $"number of a terminal of the emulator, 8 digits; {TestKeys.TerminalId} without",
    };

    private readonly Option<string?> _keys = new("--keys")
    {
        Description = "the terminal's key file; without it the emulator's published keys",
    };

    /// <summary>Adds the options to a command.</summary>
    public DeskOptions(Command command)
    {
        OptionValues.Digits(_terminal, DeviceKeys.TerminalIdLength);
        command.Add(_terminal);
        command.Add(_keys);
        GoneOption.Add(command, "--key", "'--keys FILE' names the terminal's key file");
        command.Validators.Add(result =>
        {
            if (result.GetValue(_terminal) is not null && result.GetValue(_keys) is not null)
            {
                result.AddError("'--terminal' is not for '--keys': the file has the terminal's number");
            }
        });
    }

    /// <summary>Prints an answer; an error says what is wrong with the question.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="answer">Answers, with the terminal's keys at hand.</param>
    /// <returns>The exit code.</returns>
    public int Answer(ParseResult result, Func<ProviderDesk, DeviceKeys, string> answer)
    {
        InvocationConfiguration streams = result.InvocationConfiguration;
        try
        {
            DeviceKeys keys = result.GetValue(_keys) is { } file
                ? ReadTrouble.Name(_keys.Name, file, () => KeyFileReader.Read(file))
                : TestKeys.Make(result.GetValue(_terminal) ?? TestKeys.TerminalId);
            ProviderDesk desk = new(keys.UnlockKey, Encoding.ASCII.GetString(keys.TerminalId));
            streams.Output.WriteLine(answer(desk, keys));
            return ExitCode.Pass;
        }
        catch (Exception exception) when (ExitCode.IsBadInput(exception))
        {
            streams.Error.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.BadInput;
        }
    }
}
