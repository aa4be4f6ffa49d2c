using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.World;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Waveforms;

/// <summary>The value of "--pins": names of pins of the board with commas between them.</summary>
public static class PinList
{
    /// <summary>All pins of the board.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Board.PinNames.Keys];

    /// <summary>The names, each once.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries).Distinct()];

    /// <summary>What is wrong with a value; "" when nothing is.</summary>
    public static string Complaint(string text)
    {
        string? stranger = Parse(text).FirstOrDefault(name => !Board.PinNames.ContainsKey(name));
        return stranger is null ? ""
            : $"'--pins': there is no pin '{stranger}'{Suggestion.For(stranger, All)}; known: {string.Join(", ", All)}";
    }
}
