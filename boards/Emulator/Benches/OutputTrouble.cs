using System;
using System.IO;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Benches;

/// <summary>Says which option a file is of that cannot be written.</summary>
public static class OutputTrouble
{
    /// <summary>Does it.</summary>
    /// <param name="option">The option, as "--junit".</param>
    /// <param name="write">Opens or writes a file.</param>
    /// <exception cref="IOException">It failed; the message names the option.</exception>
    public static void Name(string option, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOne(exception))
        {
            throw new IOException($"'{option}': {FileTrouble.Of(exception)}", exception);
        }
    }

    /// <summary>The same while a case is played, where it ends the case and says nothing about the terminal.</summary>
    /// <exception cref="BenchFailure">It failed; the message names the option.</exception>
    public static void End(string option, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (IsOne(exception))
        {
            throw Ending(option, exception);
        }
    }

    /// <summary>What ends a case so.</summary>
    public static BenchFailure Ending(string option, Exception exception) =>
        new("unwritable", $"'{option}': {FileTrouble.Of(exception)}");

    private static bool IsOne(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException;
}
