using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Documents;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>states</c>, <c>events</c> and <c>faults</c>: print what the firmware's tables hold.</summary>
public static class DocumentCommand
{
    /// <summary>The transition table.</summary>
    public static Command CreateStates() => Create(
        "states", "Prints the transition table.", StatesDocument.WriteText,
        new() { ["--markdown"] = StatesDocument.WriteMarkdown });

    /// <summary>The events with their values.</summary>
    public static Command CreateEvents() => Create(
        "events", "Prints the events with their values.", EventsDocument.WriteText,
        new() { ["--markdown"] = EventsDocument.WriteMarkdown });

    /// <summary>The fault catalogue.</summary>
    public static Command CreateFaults() => Create(
        "faults", "Prints the fault catalogue.", FaultsDocument.WriteText,
        new()
        {
            ["--markdown"] = FaultsDocument.WriteMarkdown,
            ["--json"] = FaultsDocument.WriteJson,
            ["--guide-en"] = GuideDocument.WriteEnglish,
            ["--guide-zh"] = GuideDocument.WriteChinese,
        });

    private static Command Create(
        string name, string description, Action<TextWriter> writeText, Dictionary<string, Action<TextWriter>> forms)
    {
        Command command = new(name, description);
        foreach (string form in forms.Keys)
        {
            command.Add(new Option<bool>(form) { Description = "in this form" });
        }
        Option[] all = [.. command.Options];
        OptionRules rules = new(command);
        for (int i = 0; i < all.Length; i++)
        {
            foreach (Option other in all[..i])
            {
                rules.Exclude(other, all[i], $"'{other.Name}' and '{all[i].Name}' exclude each other");
            }
        }
        command.SetAction(result =>
        {
            string? chosen = forms.Keys.FirstOrDefault(result.GetValue<bool>);
            (chosen is null ? writeText : forms[chosen])(result.InvocationConfiguration.Output);
        });
        return command;
    }
}
