using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary>
/// Turns "swipe visa-pin fault.stop-after=60%" into the node that a scenario would have for it, so
/// that each verb is understood in one place only.
/// </summary>
public static partial class ConsoleLine
{
    /// <summary>The step, or null with the reason in the error list.</summary>
    public static Step? Read(string line, ErrorList errors)
    {
        string[] words = [.. Word().Matches(line).Select(match => match.Value)];
        var mark = new SourceMark("console", 1, 1);
        Verb? verb = VerbTable.Find(words[0]);
        Node value = verb is null ? Node.Scalar(mark, "") : Value(verb, words[1..], mark, errors);
        return errors.IsEmpty ? new StepReader(errors).Read(Node.Scalar(mark, words[0]), value) : null;
    }

    // A word may hold quoted blanks: contains="ENTER PIN".
    [GeneratedRegex("""(?:"[^"]*"|[^\s"]+)+""")]
    private static partial Regex Word();

    [GeneratedRegex("^([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)=(.*)$", RegexOptions.Singleline)]
    private static partial Regex Named();

    private static Node Value(Verb verb, string[] words, SourceMark mark, ErrorList errors)
    {
        string[] plain = [.. words.Where(word => !Named().IsMatch(word))];
        bool isScalar = plain.Length == words.Length && verb.Places.Count == 0;
        if (isScalar && words.Length <= 1)
        {
            return Node.Scalar(mark, words.Length == 0 ? "" : Bare(words[0]));
        }
        if (plain.Length > verb.Places.Count)
        {
            errors.BadValue(mark, $"'{verb.Name}' does not take '{Bare(plain[verb.Places.Count])}'; "
                + $"as: {verb.Name} {verb.Hint}");
            return Node.Scalar(mark, "");
        }
        var entries = new List<KeyValuePair<string, string>>();
        entries.AddRange(plain.Select((word, place) => KeyValuePair.Create(verb.Places[place], Bare(word))));
        entries.AddRange(words.Where(word => Named().IsMatch(word)).Select(Pair));
        return Tree(entries, mark);
    }

    private static KeyValuePair<string, string> Pair(string word)
    {
        Match match = Named().Match(word);
        return new(match.Groups[1].Value, Bare(match.Groups[2].Value));
    }

    private static Node Tree(IEnumerable<KeyValuePair<string, string>> entries, SourceMark mark) =>
        Node.Mapping(mark, [.. entries.GroupBy(entry => entry.Key.Split('.')[0]).Select(group =>
            KeyValuePair.Create(Node.Scalar(mark, group.Key), Branch(group.Key, [.. group], mark)))]);

    private static Node Branch(string key, KeyValuePair<string, string>[] entries, SourceMark mark) =>
        entries[^1].Key == key ? Node.Scalar(mark, entries[^1].Value)
            : Tree(entries.Where(entry => entry.Key != key)
                .Select(entry => KeyValuePair.Create(entry.Key[(key.Length + 1)..], entry.Value)), mark);

    private static string Bare(string word) => word.Replace("\"", "");
}
