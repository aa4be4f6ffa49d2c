using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>The entries of a mapping, taken one by one; what is never asked for is an error.</summary>
public sealed class Fields(string owner, Node node, ErrorList errors)
{
    private readonly HashSet<string> _asked = [];

    /// <summary>Where the mapping begins.</summary>
    public SourceMark Mark => node.Mark;

    /// <summary>Errors of the file.</summary>
    public ErrorList Errors => errors;

    /// <summary>The value of a key, or null without one.</summary>
    public Value? Find(string key)
    {
        _asked.Add(key);
        foreach ((Node name, Node value) in node.Entries)
        {
            if (name.Text == key)
            {
                return new Value(key, value, errors);
            }
        }
        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public Value? Require(string key)
    {
        Value? value = Find(key);
        if (value is null && node.Kind == NodeKind.Mapping)
        {
            errors.Add(node.Mark, ErrorCodes.Missing, $"'{owner}' needs '{key}'");
        }
        return value;
    }

    /// <summary>Entries that nobody asked for; they count as asked for from now on.</summary>
    public IReadOnlyList<KeyValuePair<Node, Node>> TakeRest()
    {
        KeyValuePair<Node, Node>[] rest =
            [.. node.Entries.Where(entry => !_asked.Contains(entry.Key.Text))];
        _asked.UnionWith(rest.Select(entry => entry.Key.Text));
        return rest;
    }

    /// <summary>Reports every key that nobody asked for; call it after the last question.</summary>
    public void RefuseRest()
    {
        string[] known = [.. _asked];
        foreach ((Node key, _) in TakeRest())
        {
            errors.Unknown(key.Mark, ErrorCodes.UnknownKey, "key", key.Text, known);
        }
    }
}
