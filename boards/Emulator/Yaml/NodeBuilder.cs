using System;
using System.Collections.Generic;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PosTerminal.Emulator.Yaml;

/// <summary>Reads YAML into <see cref="Node"/>s; a hostile file gives an error, not a crash.</summary>
/// <param name="file">Its name, for messages.</param>
/// <param name="errors">What is wrong goes there.</param>
/// <param name="kind">What the file is, for messages.</param>
/// <param name="needs">What it needs.</param>
public sealed class NodeBuilder(
    string file, ErrorList errors, string kind = "a scenario", string needs = "'version: 1' and 'steps'")
{
    private const int MaximumDepth = 40;

    // What is written out is bounded by the file, what an alias repeats is not.
    private const int MaximumRepeated = 200_000;

    private readonly HashSet<YamlNode> _built = new(ReferenceEqualityComparer.Instance);
    private int _repeated;

    /// <summary>The only document of a file, or null with the reason in the error list.</summary>
    public Node? Read(string text)
    {
        try
        {
            return IsHostile(text) ? null : ReadDocument(text);
        }
        catch (YamlException exception)
        {
            errors.Add(PlaceOf(exception, text), ErrorCodes.Syntax, Plain(exception));
            return null;
        }
    }

    // "While scanning a mapping, found ...": it starts with the mapping and ends with what was found;
    // for a tab both are the place of the mapping.
    private SourceMark PlaceOf(YamlException exception, string text)
    {
        bool isScanning = exception.Message.StartsWith("While ", StringComparison.Ordinal);
        int line = exception.Message.Contains("invalid tab", StringComparison.Ordinal)
            ? Array.FindIndex(text.Split('\n'), HasTabIndent) : -1;
        return line >= 0 ? new SourceMark(file, line + 1, 1)
            : MarkOf(isScanning ? exception.End : exception.Start);
    }

    private static bool HasTabIndent(string line) =>
        line.TrimStart(' ').StartsWith('\t') && line.Trim().Length > 0;

    private static string Plain(YamlException exception) =>
        exception.Message is [.. var text, '.'] ? text : exception.Message;

    private Node? ReadDocument(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents.Count == 0)
        {
            errors.Add(new(file, 1, 1), ErrorCodes.Missing,
                $"the file is empty; {kind} needs {needs}");
            return null;
        }
        if (stream.Documents.Count > 1)
        {
            errors.Add(MarkOf(stream.Documents[1].RootNode.Start), ErrorCodes.Syntax,
                $"a second document; a file holds {(kind == "a scenario" ? "one scenario" : kind)}");
            return null;
        }
        Node root = Build(stream.Documents[0].RootNode, 0);
        return _repeated > MaximumRepeated ? null : root;
    }

    // The tree reader of YamlDotNet is recursive, and says nothing of where an alias stands: both are checked on its
    // flat event stream.
    private bool IsHostile(string text)
    {
        var parser = new Parser(new StringReader(text));
        HashSet<AnchorName> anchors = [];
        int depth = 0;
        while (MovesOn(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is MappingStart or SequenceStart && depth > MaximumDepth)
            {
                errors.Add(MarkOf(parser.Current.Start), ErrorCodes.Syntax, "nested too deeply");
                return true;
            }
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
            {
                anchors.Add(anchored.Anchor);
            }
            else if (parser.Current is AnchorAlias alias && !anchors.Contains(alias.Value))
            {
                errors.Add(MarkOf(alias.Start), ErrorCodes.Syntax,
                    $"no '&{alias.Value}' stands before '*{alias.Value}'");
                return true;
            }
        }
        return false;
    }

    // Of a mapping that never ends it says nothing but that it does not know what to do.
    private static bool MovesOn(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException exception)
        {
            Mark place = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "after this no YAML can be read: is a bracket closed?", exception);
        }
    }

    private Node Build(YamlNode node, int depth)
    {
        SourceMark mark = MarkOf(node.Start);
        _repeated += _built.Add(node) ? 0 : 1;
        if (depth > MaximumDepth || _repeated > MaximumRepeated)
        {
            _repeated = MaximumRepeated + 1;
            errors.Add(mark, ErrorCodes.Syntax, depth > MaximumDepth ? "nested too deeply by its aliases"
                : $"too large: its aliases repeat more than {MaximumRepeated} values");
            return Node.Scalar(mark, "");
        }
        return node switch
        {
            YamlMappingNode mapping => Node.Mapping(mark, Entries(mapping, depth)),
            YamlSequenceNode list => Node.List(mark, Items(list, depth)),
            YamlScalarNode scalar => Node.Scalar(mark, scalar.Value ?? ""),
            _ => Node.Scalar(mark, ""),
        };
    }

    private List<KeyValuePair<Node, Node>> Entries(YamlMappingNode mapping, int depth)
    {
        var entries = new List<KeyValuePair<Node, Node>>();
        foreach ((YamlNode key, YamlNode value) in mapping.Children)
        {
            if (key is not YamlScalarNode)
            {
                errors.BadValue(MarkOf(key.Start), "a key must be a plain word");
            }
            else if (_repeated <= MaximumRepeated)
            {
                entries.Add(new(Build(key, depth + 1), Build(value, depth + 1)));
            }
        }
        return entries;
    }

    private List<Node> Items(YamlSequenceNode list, int depth)
    {
        var items = new List<Node>();
        foreach (YamlNode item in list.Children)
        {
            if (_repeated <= MaximumRepeated)
            {
                items.Add(Build(item, depth + 1));
            }
        }
        return items;
    }

    private SourceMark MarkOf(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
