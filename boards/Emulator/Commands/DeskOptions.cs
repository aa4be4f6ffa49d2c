using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Provider;

namespace PosTerminal.Emulator.Commands;

/// <summary>Which terminal the provider answers, and under which key.</summary>
public sealed class DeskOptions
{
    /// <summary>Number of the terminal.</summary>
    public Option<string> Terminal { get; } = new("--terminal")
    {
        Description = "number of the terminal, 8 digits",
        DefaultValueFactory = _ => TestKeys.TerminalId,
    };

    /// <summary>Its unlock key.</summary>
    public Option<string> Key { get; } = new("--key")
    {
        Description = "its unlock key, 32 hex digits; without it that of the emulator",
        DefaultValueFactory = _ => Convert.ToHexString(TestKeys.Unlock),
    };

    /// <summary>Prints an answer; an error says what is wrong with the question.</summary>
    /// <returns>The exit code.</returns>
    public int Answer(ParseResult result, Func<ProviderDesk, string> answer)
    {
        try
        {
            ProviderDesk desk = new(Convert.FromHexString(result.GetRequiredValue(Key)),
                result.GetRequiredValue(Terminal));
            result.InvocationConfiguration.Output.WriteLine(answer(desk));
            return ExitCode.Pass;
        }
        catch (Exception exception)
            when (exception is FormatException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            result.InvocationConfiguration.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.BadInput;
        }
    }
}
