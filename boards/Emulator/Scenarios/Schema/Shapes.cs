using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.Scenarios.Events;

namespace PosTerminal.Emulator.Scenarios.Schema;

/// <summary>Pieces of a JSON schema (draft 2020-12) for YAML: a variable may stand for any value.</summary>
public static class Shapes
{
    private const string Definitions = "$defs";

    /// <summary>What many places share, by name.</summary>
    public static JsonObject Shared() => new()
    {
        ["variable"] = new JsonObject { ["type"] = "string", ["pattern"] = "\\$\\{.+\\}" },
        ["time"] = WithUnit("ns|us|ms|s|m|min|h"),
        ["code"] = Words(EventWords.Codes),
        ["state"] = Words(EventWords.States),
    };

    /// <summary>One of what is shared.</summary>
    public static JsonObject Of(string name) => new() { ["$ref"] = $"#/{Definitions}/{name}" };

    /// <summary>A text or number.</summary>
    public static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    /// <summary>One of several words.</summary>
    public static JsonObject Words(params IEnumerable<string> words) => OrVariable(new JsonObject
    {
        ["enum"] = new JsonArray([.. words.SelectMany(Spellings)]),
    });

    /// <summary>A text of a form, which a number may have too.</summary>
    public static JsonObject Pattern(string pattern) => OrVariable(
        new JsonObject { ["type"] = "string", ["pattern"] = pattern }, new JsonObject { ["type"] = "integer" });

    /// <summary>A number with one of several units.</summary>
    public static JsonObject WithUnit(string units) =>
        OrVariable(new JsonObject { ["type"] = "string", ["pattern"] = $"^ *-?[0-9.]+ *({units}) *$" });

    /// <summary>A time.</summary>
    public static JsonObject Time() => Of("time");

    /// <summary>A fault code.</summary>
    public static JsonObject Code() => Of("code");

    /// <summary>A state of the terminal, or "Off".</summary>
    public static JsonObject State() => Of("state");

    /// <summary>A whole number.</summary>
    public static JsonObject Whole() => OrVariable(
        new JsonObject { ["type"] = "integer" }, new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+$" });

    /// <summary>A whole number within bounds, which no pattern of a text can say.</summary>
    public static JsonObject Within(EventRange range) => OrVariable(
        new JsonObject { ["type"] = "integer", ["minimum"] = range.Least, ["maximum"] = range.Most },
        new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]+$" });

    /// <summary>Items of a kind.</summary>
    public static JsonObject List(JsonNode item) =>
        OrVariable(new JsonObject { ["type"] = "array", ["items"] = item });

    /// <summary>One of several kinds.</summary>
    public static JsonObject Any(params IEnumerable<JsonNode> kinds) =>
        new() { ["anyOf"] = new JsonArray([.. kinds]) };

    /// <summary>One of several kinds, or a variable.</summary>
    public static JsonObject OrVariable(params IEnumerable<JsonNode> kinds) => Any(kinds.Append(Of("variable")));

    /// <summary>Keys with their values, and no others.</summary>
    public static JsonObject Keys(params IEnumerable<(string Key, JsonNode Value)> keys) => Keys([], keys);

    /// <summary>The same with keys that must be there.</summary>
    public static JsonObject Keys(IEnumerable<string> required, params IEnumerable<(string Key, JsonNode Value)> keys)
    {
        JsonObject mapping = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(
                [.. keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))]),
            ["additionalProperties"] = false,
        };
        JsonArray needed = new([.. required.Select(key => (JsonNode)key)]);
        if (needed.Count > 0)
        {
            mapping["required"] = needed;
        }
        return mapping;
    }

    // YAML reads true and 5 as no text.
    private static IEnumerable<JsonNode> Spellings(string word)
    {
        yield return word;
        if (word is "true" or "false")
        {
            yield return word == "true";
        }
        if (word.Length == 1 && char.IsAsciiDigit(word[0]))
        {
            yield return word[0] - '0';
        }
    }
}
