using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Emulator.Commands;

/// <summary>The command line as a whole.</summary>
public static class CommandLine
{
    /// <summary>Runs it and answers the exit code.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <param name="factory">Makes benches.</param>
    /// <param name="streams">Where text comes from and goes to.</param>
    /// <param name="others">Commands beside "run" and "serve".</param>
    public static int Run(string[] arguments, IBenchFactory factory, Streams streams,
        params IReadOnlyList<Command> others)
    {
        ParseResult parsed = Root(factory, streams, others).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
            parsed.Invoke(configuration);
            return ExitCode.BadInput;
        }
        return Invoke(parsed, configuration, streams);
    }

    private static int Invoke(ParseResult parsed, InvocationConfiguration configuration, Streams streams)
    {
        try
        {
            return parsed.InvokeAsync(configuration).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.Infrastructure;
        }
    }

    private static RootCommand Root(
        IBenchFactory factory, Streams streams, IReadOnlyList<Command> others)
    {
        var root = new RootCommand("PosTerminal on a virtual board.");
        ServeCommand.Fill(root, factory, streams);
        root.Add(ServeCommand.Create(factory, streams));
        root.Add(RunCommand.Create(factory, streams));
        foreach (Command command in others)
        {
            root.Add(command);
        }
        return root;
    }
}
