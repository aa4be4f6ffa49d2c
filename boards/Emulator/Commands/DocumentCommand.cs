using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Documents;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>states</c> and <c>faults</c>: print what the firmware's tables hold.</summary>
public static class DocumentCommand
{
    /// <summary>The transition table.</summary>
    public static Command CreateStates() => Create(
        "states", "Prints the transition table.", StatesDocument.WriteText, StatesDocument.WriteMarkdown);

    /// <summary>The fault catalogue.</summary>
    public static Command CreateFaults() => Create(
        "faults", "Prints the fault catalogue.", FaultsDocument.WriteText, FaultsDocument.WriteMarkdown);

    private static Command Create(
        string name, string description, Action<TextWriter> writeText, Action<TextWriter> writeMarkdown)
    {
        Option<bool> markdown = new("--markdown") { Description = "the page of docs/" };
        Command command = new(name, description) { markdown };
        command.SetAction(result =>
        {
            Action<TextWriter> write = result.GetValue(markdown) ? writeMarkdown : writeText;
            write(result.InvocationConfiguration.Output);
        });
        return command;
    }
}
