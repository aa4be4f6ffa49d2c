using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Recording;

/// <summary>A node as one line of YAML that reads back as the same node.</summary>
public static class StepText
{
    // Without quotes YAML reads these as text only: they begin with a letter and hold neither ':' nor '#'.
    private const string PlainSigns = " -_./%";

    private static readonly JsonSerializerOptions s_quoted =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb of a step with its value, as "swipe: { card: visa-pin }"; its name is left out.</summary>
    public static string OfStep(Node step) =>
        Entries(Node.Mapping(step.Mark, [.. step.Entries.Where(entry => entry.Key.Text != "name")]));

    private static string Of(Node node) => node.Kind switch
    {
        NodeKind.Mapping => node.Entries.Count == 0 ? "{}" : $"{{ {Entries(node)} }}",
        NodeKind.List => $"[{string.Join(", ", node.Items.Select(Of))}]",
        _ => IsPlain(node.Text) ? node.Text : JsonSerializer.Serialize(node.Text, s_quoted),
    };

    private static string Entries(Node mapping) =>
        string.Join(", ", mapping.Entries.Select(entry => $"{Of(entry.Key)}: {Of(entry.Value)}"));

    private static bool IsPlain(string text) => text.Length > 0 && text[^1] != ' '
        && (char.IsAsciiLetter(text[0]) || text.All(char.IsAsciiDigit) || IsNumberWithUnit(text))
        && text.All(c => char.IsAsciiLetterOrDigit(c) || PlainSigns.Contains(c));

    private static bool IsNumberWithUnit(string text) =>
        char.IsAsciiDigit(text[0]) && (char.IsAsciiLetter(text[^1]) || text[^1] == '%');
}
