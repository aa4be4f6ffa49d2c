using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>The command line as a whole.</summary>
public static class CommandLine
{
    /// <summary>Runs it and answers the exit code.</summary>
    /// <param name="arguments">Words after the program's name.</param>
    /// <param name="factory">Makes benches.</param>
    /// <param name="streams">Where text comes from and goes to.</param>
    /// <param name="others">Commands beside "run", "merge" and "serve".</param>
    public static int Run(string[] arguments, IBenchFactory factory, Streams streams,
        params IReadOnlyList<Command> others)
    {
        int code = Do(arguments, factory, streams, others);
        if (streams.Output is not LenientWriter { Trouble: { } trouble })
        {
            return code;
        }
        streams.Error.WriteLine($"error: standard output: {trouble}");
        return ExitCode.WithLoss(code);
    }

    private static int Do(string[] arguments, IBenchFactory factory, Streams streams, IReadOnlyList<Command> others)
    {
        if (Parse(arguments, Tree(factory, streams, others), streams.Error) is not { } parsed)
        {
            return ExitCode.BadInput;
        }
        var configuration = new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Action is ParseErrorAction complaint)
        {
            complaint.ShowHelp = false;
            _ = Invoke(parsed, configuration, streams);
            return ExitCode.BadInput;
        }
        if (StrayOption(parsed) is { } stray)
        {
            streams.Error.WriteLine($"option '{stray}' must stand after '{parsed.CommandResult.Command.Name}'");
            return ExitCode.BadInput;
        }
        if (OptionValues.EmptyIn(parsed) is { } empty)
        {
            streams.Error.WriteLine($"'{empty}' needs a value, not ''");
            return ExitCode.BadInput;
        }
        return Invoke(parsed, configuration, streams);
    }

    /// <summary>All verbs.</summary>
    /// <param name="factory">Makes benches.</param>
    /// <param name="streams">Where text comes from and goes to.</param>
    /// <param name="others">Commands beside "run", "merge" and "serve".</param>
    public static RootCommand Tree(
        IBenchFactory factory, Streams streams, IReadOnlyList<Command> others)
    {
        var root = new RootCommand("PosTerminal on a virtual board.");
        ServeCommand.Fill(root, factory, streams);
        root.Add(ServeCommand.Create(factory, streams));
        root.Add(new RunCommand(factory, streams));
        root.Add(MergeCommand.Create(streams));
        foreach (Command command in others)
        {
            root.Add(command);
        }
        return root;
    }

    // A rule that asks for the value of an option which is none throws, and its text names the option.
    private static ParseResult? Parse(string[] arguments, RootCommand root, TextWriter errors)
    {
        try
        {
            return root.Parse(arguments);
        }
        catch (InvalidOperationException exception)
        {
            errors.WriteLine(exception.Message);
            return null;
        }
    }

    // "--seed 5 run x.yaml" would be an option of the console and silently without effect.
    private static string? StrayOption(ParseResult parsed)
    {
        var above = (parsed.CommandResult.Parent as CommandResult)?.Children.OfType<OptionResult>();
        return above?.FirstOrDefault(option => !option.Implicit
            && option.Option is not (HelpOption or VersionOption))?.Option.Name;
    }

    private static int Invoke(ParseResult parsed, InvocationConfiguration configuration, Streams streams)
    {
        try
        {
            return parsed.InvokeAsync(configuration).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            streams.Error.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.Infrastructure;
        }
    }
}
