using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>
/// A node that is about to be understood. What is wrong goes to the error list with its place, and
/// the reader gets a harmless value, so that it goes on and finds the next error.
/// </summary>
public sealed class Value(string name, Node node, ErrorList errors)
{
    /// <summary>Key under which it stands, for messages.</summary>
    public string Name => name;

    /// <summary>The node itself.</summary>
    public Node Node => node;

    /// <summary>Where it begins.</summary>
    public SourceMark Mark => node.Mark;

    /// <summary>Errors of the file.</summary>
    public ErrorList Errors => errors;

    /// <summary>The entries of a mapping.</summary>
    public Fields AsFields()
    {
        if (node.Kind != NodeKind.Mapping)
        {
            Refuse($"'{name}' must be a mapping in braces, not {node.KindName}");
        }
        return new Fields(name, node, errors);
    }

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<Value> AsList()
    {
        if (node.Kind != NodeKind.List)
        {
            Refuse($"'{name}' must be a list, not {node.KindName}");
        }
        return [.. node.Items.Select(item => new Value(name, item, errors))];
    }

    /// <summary>A text that is not empty.</summary>
    public string AsText()
    {
        if (node.Kind != NodeKind.Scalar || node.Text.Length == 0)
        {
            Refuse($"'{name}' must be a plain value, not {node.KindName}");
        }
        return node.Text;
    }

    /// <summary>One of several words.</summary>
    public string AsOneOf(params IReadOnlyList<string> known)
    {
        string text = AsText();
        if (text.Length > 0 && !known.Contains(text))
        {
            Refuse($"'{name}' cannot be '{text}'{Suggestion.For(text, known)}{Suggestion.List(known)}");
        }
        return text;
    }

    /// <summary>A whole number within bounds.</summary>
    public long AsWhole(long least, long most)
    {
        string text = AsText();
        bool isNumber = long.TryParse(
            text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        if (text.Length > 0 && (!isNumber || number < least || number > most))
        {
            Refuse($"'{name}' must be a whole number from {least} to {most}");
        }
        return isNumber ? number : least;
    }

    /// <summary>A number with a unit, within bounds in the base unit.</summary>
    public double AsQuantity(Quantity kind, double least, double most)
    {
        string text = AsText();
        if (text.Length == 0)
        {
            return least;
        }
        double? number = kind.Parse(text, out string reason);
        if (number is null)
        {
            Refuse($"'{name}': {reason}");
        }
        else if (number < least || number > most)
        {
            Refuse($"'{name}' is out of range: '{text}'");
        }
        return number ?? least;
    }

    /// <summary>A time of at most a year, in ns.</summary>
    /// <param name="leastNs">The shortest, in ns.</param>
    public long AsTimeNs(long leastNs = 0) => (long)AsQuantity(Quantity.TimeNs, leastNs, 8760 * 3600e9);

    /// <summary>Reports a value of the wrong kind.</summary>
    public void Refuse(string message) => errors.BadValue(node.Mark, message);
}
