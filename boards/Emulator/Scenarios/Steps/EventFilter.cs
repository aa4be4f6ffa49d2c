using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Events;
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
        Value? name = fields.Require("name");
        EventShape? shape = name is null ? null : ReadName(name);
        var data = new List<KeyValuePair<string, string>>();
        foreach ((Node key, Node node) in fields.TakeRest())
        {
            var value = new Value(key.Text, node, fields.Errors);
            Check(shape, key, value, timeKey);
            data.Add(new(key.Text, value.AsText()));
        }
        return new EventFilter(shape?.Name ?? "", data);
    }

    /// <summary>True for an event with this name and all of these data.</summary>
    public bool Accepts(TraceEvent entry) => entry.Name == Name && Data.All(entry.Data.Contains);

    /// <summary>As "auth.approved stan=1".</summary>
    public override string ToString() =>
        string.Join(' ', Data.Select(pair => $"{pair.Key}={pair.Value}").Prepend(Name));

    // A misspelt key or value would be a filter that never matches.
    private static void Check(EventShape? shape, Node key, Value value, string timeKey)
    {
        if (shape is null && Meant(key.Text, timeKey) is null)
        {
            return;
        }
        EventValue? known = shape?.Values.FirstOrDefault(one => one.Name == key.Text);
        if (known is null)
        {
            value.Errors.Add(key.Mark, ErrorCodes.UnknownKey, UnknownKey(shape, key.Text, timeKey));
        }
        else if (value.Node.Text.Length > 0 && known.Complaint(value.Node.Text) is { Length: > 0 } complaint)
        {
            value.Refuse(complaint);
        }
    }

    private static string UnknownKey(EventShape? shape, string key, string timeKey)
    {
        string[] known = [.. shape?.Values.Select(value => value.Name) ?? [], timeKey];
        string suggestion = Meant(key, timeKey) is { } meant
            ? $"; did you mean '{meant}'?" : Suggestion.For(key, known);
        string of = shape is null ? "" : $" of {shape.Name}";
        return $"unknown key '{key}'{of}{suggestion}{Suggestion.List(known)}";
    }

    private static string? Meant(string key, string timeKey)
    {
        bool isTime = key == "for" || Suggestion.Nearest(key, ["within"]) is not null;
        return isTime ? timeKey : Suggestion.Distance(key, "name") <= 1 ? "name" : null;
    }

    private static EventShape? ReadName(Value name)
    {
        string text = name.AsText();
        EventShape? shape = EventBook.Find(text);
        if (text.Length > 0 && shape is null)
        {
            name.Errors.Unknown(name.Mark, ErrorCodes.BadValue, "event", text, EventBook.Names);
        }
        return shape;
    }
}
