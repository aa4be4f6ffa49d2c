using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Scenarios.Schema;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>schema scenario</c> and <c>schema rig</c>: the JSON schemas of the YAML files.</summary>
public static class SchemaCommand
{
    private static readonly JsonSerializerOptions s_options =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Argument<string> kind = new("KIND")
        {
            Description = "Of which files: scenario or rig.",
            DefaultValueFactory = _ => "scenario",
        };
        kind.AcceptOnlyFromAmong("scenario", "rig");
        Command command = new("schema", "Prints the JSON schema of the YAML files, for editors.") { kind };
        command.SetAction(result => result.InvocationConfiguration.Output.Write(
            result.GetValue(kind) == "rig" ? RigText() : Text()));
        return command;
    }

    /// <summary>The schema of a rig file.</summary>
    public static string RigText() => RigSchema.Write().ToJsonString(s_options) + "\n";

    /// <summary>The schema of a scenario.</summary>
    public static string Text() => ScenarioSchema.Write().ToJsonString(s_options) + "\n";
}
