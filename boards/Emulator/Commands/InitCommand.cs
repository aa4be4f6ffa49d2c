using System;
using System.CommandLine;
using System.IO;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>init [DIR]</c>: a first scenario to begin with, and the schema for the editor.</summary>
public static class InitCommand
{
    private const string ScenarioName = "first.yaml";
    private const string SchemaName = "scenario.schema.json";

    private const string Scenario = $$"""
        # yaml-language-server: $schema={{SchemaName}}
        name: A wrong PIN, then the right one
        version: 1
        steps:
          - power: up
          - amount: 1250                               # minor units
          - swipe: { card: visa-pin, speed: 50cm/s }
          - keys: "1111#"
          - expect-fault: { code: P601 }
          - keys: "4321#"
          - expect-event: { name: auth.approved, amount: 1250 }
          - expect-display: { contains: APPROVED }
        always: [ no-secret-leaks, money-unambiguous ]

        """;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> folder = new("DIR")
        {
            Description = "Where; the current folder without.",
            DefaultValueFactory = _ => ".",
        };
        Command command = new("init", "Writes a first scenario, and the schema for your editor.") { folder };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.InvocationConfiguration));
        return command;
    }

    private static int Run(string folder, InvocationConfiguration streams)
    {
        string path = Path.Combine(folder, ScenarioName);
        if (File.Exists(path))
        {
            streams.Error.WriteLine($"error: '{path}' is there already; nothing was written");
            return ExitCode.BadInput;
        }
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, Scenario);
            File.WriteAllText(Path.Combine(folder, SchemaName), SchemaCommand.Text());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"error: {exception.Message}");
            return ExitCode.Infrastructure;
        }
        streams.Output.WriteLine($"{path} is written; play it with 'run {folder}'");
        return ExitCode.Pass;
    }
}
