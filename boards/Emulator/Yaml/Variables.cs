using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace PosTerminal.Emulator.Yaml;

/// <summary>Puts values in the place of "${name}"; alone in a text it may stand for a whole mapping.</summary>
public sealed partial class Variables(ErrorList errors)
{
    private readonly Dictionary<string, Node> _values = [];
    private HashSet<string> _used = [];

    /// <summary>Defines a variable; its own "${...}" are those defined so far.</summary>
    public void Define(string name, Node value) => _values[name] = Apply(value);

    /// <summary>True for one that something uses, here or in a copy.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>A copy with the same variables.</summary>
    public Variables Copy()
    {
        var copy = new Variables(errors) { _used = _used };
        foreach ((string name, Node value) in _values)
        {
            copy._values[name] = value;
        }
        return copy;
    }

    /// <summary>The node with every variable replaced.</summary>
    public Node Apply(Node node) => node.Kind switch
    {
        NodeKind.Mapping => Node.Mapping(node.Mark,
            [.. node.Entries.Select(e => KeyValuePair.Create(e.Key, Apply(e.Value)))]),
        NodeKind.List => Node.List(node.Mark, [.. node.Items.Select(Apply)]),
        _ => ApplyToText(node),
    };

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Reference();

    private Node ApplyToText(Node node)
    {
        Match match = Reference().Match(node.Text);
        if (!match.Success)
        {
            return node;
        }
        return match.Length == node.Text.Length
            ? Whole(node, match.Groups[1].Value)
            : Node.Scalar(node.Mark, Reference().Replace(node.Text, m => Part(node, m.Groups[1].Value)));
    }

    private Node Whole(Node node, string name)
    {
        Node? value = Find(node, name);
        return value is { Kind: not NodeKind.Scalar } ? value : Node.Scalar(node.Mark, value?.Text ?? "");
    }

    private string Part(Node node, string name)
    {
        Node? value = Find(node, name);
        if (value is { Kind: not NodeKind.Scalar })
        {
            errors.BadValue(node.Mark, $"'{name}' is {value.KindName} and cannot be part of a text");
        }
        return value?.Text ?? "";
    }

    private Node? Find(Node node, string name)
    {
        _used.Add(name);
        if (!_values.TryGetValue(name, out Node? value))
        {
            errors.Unknown(node.Mark, ErrorCodes.UnknownVariable, "variable", name, _values.Keys);
        }
        return value;
    }
}
