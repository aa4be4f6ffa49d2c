using System;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Benches;

/// <summary>Says which option a file is of that cannot be written while a case is played.</summary>
public static class OutputTrouble
{
    private const string Kind = "unwritable";

    /// <summary>Writes; what fails ends the case and says nothing about the terminal.</summary>
    /// <param name="option">The option, as "--vcd".</param>
    /// <param name="write">Opens or writes a file.</param>
    /// <exception cref="BenchFailure">It failed; the message names the option.</exception>
    public static void End(string option, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (WriteTrouble.IsOne(exception) || exception is ArgumentException)
        {
            throw Ending(option, exception);
        }
    }

    /// <summary>What ends a case so.</summary>
    public static BenchFailure Ending(string option, Exception exception) =>
        new(Kind, $"'{option}': {FileTrouble.Of(exception)}");

    /// <summary>True for the message of a case that was ended so.</summary>
    public static bool HasEnded(string message) => message.StartsWith($"{Kind}: ", StringComparison.Ordinal);
}
