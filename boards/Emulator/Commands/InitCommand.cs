using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

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
        if (File.Exists(folder))
        {
            streams.Error.WriteLine($"error: '{folder}' is a file, and a folder is wanted");
            return ExitCode.BadInput;
        }
        WriteTrouble.Name("", folder, () => Directory.CreateDirectory(folder));
        bool isWritten = TryWrite(Path.Combine(folder, ScenarioName), Scenario, streams)
            | TryWrite(Path.Combine(folder, SchemaName), SchemaCommand.Text(), streams);
        if (!isWritten)
        {
            streams.Error.WriteLine("error: all of it is there already; nothing was written");
            return ExitCode.BadInput;
        }
        string quoted = folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder;
        streams.Output.WriteLine($"play it with: {ProgramName.Text} run {quoted}");
        return ExitCode.Pass;
    }

    private static bool TryWrite(string path, string text, InvocationConfiguration streams)
    {
        bool isMissing = !File.Exists(path);
        if (isMissing)
        {
            WriteTrouble.Name("", path, () => File.WriteAllText(path, text));
        }
        streams.Output.WriteLine($"'{path}' {(isMissing ? "is written" : "is there already, and stays as it is")}");
        return isMissing;
    }
}
