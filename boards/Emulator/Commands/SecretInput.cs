using System;
using System.IO;
using System.Text;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Where a secret comes from: the environment, or else the keyboard, where it is not shown, or else standard input.
/// Never the command line, which every process of the machine can read and a shell remembers.
/// </summary>
/// <param name="streams">Those of the command.</param>
public sealed class SecretInput(Streams streams)
{
    /// <summary>A line for a question; the empty string at the end of the input.</summary>
    /// <param name="question">What is asked where somebody sits at the keyboard.</param>
    public string Ask(string question)
    {
        if (streams.Input != Console.In || Console.IsInputRedirected)
        {
            return streams.Input.ReadLine() ?? "";
        }
        streams.Error.Write($"{question}: ");
        string typed = ReadUnseen();
        streams.Error.WriteLine();
        return typed;
    }

    /// <summary>The value of a variable; null without.</summary>
    public static string? FromEnvironment(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string file) =>
        File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static string ReadUnseen()
    {
        StringBuilder typed = new();
        for (ConsoleKeyInfo key = Next(); key.Key != ConsoleKey.Enter; key = Next())
        {
            if (key.Key != ConsoleKey.Backspace)
            {
                typed.Append(key.KeyChar);
            }
            else if (typed.Length > 0)
            {
                typed.Length--;
            }
        }
        return typed.ToString();
    }

    private static ConsoleKeyInfo Next() => Console.ReadKey(intercept: true);
}
