using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>An event by its name and some of its data.</summary>
public sealed record EventFilter(string Name, IReadOnlyList<KeyValuePair<string, string>> Data)
{
    /// <summary>Takes "name" and every key that nobody asked for yet.</summary>
    /// <param name="fields">The value of the verb.</param>
    /// <param name="timeKey">The verb's key for its time: "within" or "for".</param>
    public static EventFilter Read(Fields fields, string timeKey)
    {
        string name = fields.Require("name") is { } given ? ReadName(given) : "";
        var data = new List<KeyValuePair<string, string>>();
        foreach ((Node key, Node value) in fields.TakeRest())
        {
            if (Meant(key.Text, timeKey) is { } meant)
            {
                fields.Errors.Add(key.Mark, ErrorCodes.UnknownKey,
                    $"unknown key '{key.Text}'; did you mean '{meant}'?");
            }
            data.Add(new(key.Text, new Value(key.Text, value, fields.Errors).AsText()));
        }
        return new EventFilter(name, data);
    }

    /// <summary>True for an event with this name and all of these data.</summary>
    public bool Accepts(TraceEvent entry) => entry.Name == Name && Data.All(entry.Data.Contains);

    /// <summary>As "auth.approved stan=1".</summary>
    public override string ToString() =>
        string.Join(' ', Data.Select(pair => $"{pair.Key}={pair.Value}").Prepend(Name));

    // "within" misspelt would be a filter that never matches.
    private static string? Meant(string key, string timeKey)
    {
        bool isTime = key == "for" || Suggestion.Nearest(key, ["within"]) is not null;
        return isTime ? timeKey : Suggestion.Distance(key, "name") <= 1 ? "name" : null;
    }

    private static string ReadName(Value name)
    {
        string text = name.AsText();
        if (text.Length > 0 && !Vocabulary.Events.Contains(text))
        {
            name.Errors.Unknown(name.Mark, ErrorCodes.BadValue, "event", text, Vocabulary.Events);
        }
        return text;
    }
}
