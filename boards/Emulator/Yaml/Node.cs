using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>A YAML node with its place.</summary>
public sealed class Node
{
    private Node(SourceMark mark, NodeKind kind)
    {
        Mark = mark;
        Kind = kind;
    }

    /// <summary>Where it begins.</summary>
    public SourceMark Mark { get; }

    /// <summary>Its shape.</summary>
    public NodeKind Kind { get; }

    /// <summary>Text of a scalar, "" otherwise.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Entries of a mapping in the order of the file; keys are scalars.</summary>
    public IReadOnlyList<KeyValuePair<Node, Node>> Entries { get; private init; } = [];

    /// <summary>Items of a list.</summary>
    public IReadOnlyList<Node> Items { get; private init; } = [];

    /// <summary>What it is, for messages.</summary>
    public string KindName => Kind switch
    {
        NodeKind.Mapping => "a mapping",
        NodeKind.List => "a list",
        _ => Text.Length == 0 ? "nothing" : "a plain value",
    };

    /// <summary>A text.</summary>
    public static Node Scalar(SourceMark mark, string text) => new(mark, NodeKind.Scalar) { Text = text };

    /// <summary>Keys with values.</summary>
    public static Node Mapping(SourceMark mark, IReadOnlyList<KeyValuePair<Node, Node>> entries) =>
        new(mark, NodeKind.Mapping) { Entries = entries };

    /// <summary>Items in a row.</summary>
    public static Node List(SourceMark mark, IReadOnlyList<Node> items) =>
        new(mark, NodeKind.List) { Items = items };

    /// <summary>As it would stand on one line of YAML.</summary>
    public override string ToString() => Kind switch
    {
        NodeKind.Mapping => $"{{{string.Join(", ", Entries.Select(e => $"{e.Key}: {e.Value}"))}}}",
        NodeKind.List => $"[{string.Join(", ", Items)}]",
        _ => Text,
    };
}
