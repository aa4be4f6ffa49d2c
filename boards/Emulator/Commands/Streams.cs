using System;
using System.IO;

namespace PosTerminal.Emulator.Commands;

/// <summary>Where a command's text comes from and goes to.</summary>
public sealed record Streams(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>True where colours may be used.</summary>
    public bool HasColours { get; init; }

    /// <summary>True where the stream of errors is a terminal on which lines can be written anew.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>True where output goes to a terminal too, and not to a file or another program.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>A report for standard output, written there when it is closed.</summary>
    public Stream OpenReport() => new ReportStream(Output);

    /// <summary>The same where a report goes to standard output: it stands there alone, and people read the errors.
    /// </summary>
    public Streams WithReport() => this with { Output = Error, HasColours = false };

    /// <summary>
    /// Those of the process; colours only on a terminal and without NO_COLOR. What cannot be written ends nothing: an
    /// error is still the error that it was, and a run writes its files.
    /// </summary>
    public static Streams OfConsole() => new(
        Console.In, new LenientWriter(Console.Out), new LenientWriter(Console.Error))
    {
        IsTerminal = !Console.IsErrorRedirected
            && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb"),
        IsOutputTerminal = !Console.IsOutputRedirected,
        HasColours = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };
}
