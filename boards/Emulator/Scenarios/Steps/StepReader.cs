using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>Understands lists of steps.</summary>
public sealed class StepReader(ErrorList errors)
{
    private const int MostRepeats = 1_000_000;

    /// <summary>The steps of a list, without those that could not be understood.</summary>
    public IReadOnlyList<Step> ReadAll(Value list)
    {
        var steps = new List<Step>();
        foreach (Value item in list.AsList())
        {
            if (Read(item.Node) is { } step)
            {
                steps.Add(step);
            }
        }
        if (list.Node is { Kind: NodeKind.List, Items.Count: 0 })
        {
            list.Refuse("'steps' is empty");
        }
        return steps;
    }

    private Step? Read(Node node)
    {
        if (node.Kind != NodeKind.Mapping)
        {
            errors.BadValue(node.Mark, "a step is a verb with its value, as '- power: up'");
            return null;
        }
        var fields = new Fields("step", node, errors);
        fields.Find("name")?.AsText();
        return fields.Find(VerbTable.Repeat) is { } count
            ? ReadRepeat(fields, count) : ReadVerb(fields);
    }

    private Step ReadRepeat(Fields fields, Value count)
    {
        Value? steps = fields.Require("steps");
        var step = new RepeatStep
        {
            Mark = fields.Mark,
            Verb = VerbTable.Repeat,
            Count = (int)count.AsWhole(1, MostRepeats),
            Steps = steps is null ? [] : ReadAll(steps),
        };
        fields.RefuseRest();
        return step;
    }

    private Step? ReadVerb(Fields fields)
    {
        IReadOnlyList<KeyValuePair<Node, Node>> verbs = fields.TakeRest();
        if (verbs.Count == 0)
        {
            errors.Add(fields.Mark, ErrorCodes.Missing, "a step needs a verb, as 'power: up'");
        }
        foreach ((Node extra, _) in verbs.Skip(1).Where(_ => IsVerb(verbs[0].Key)))
        {
            errors.Add(extra.Mark, ErrorCodes.UnknownKey,
                $"a step has one verb; '{extra.Text}' stands beside '{verbs[0].Key.Text}'");
        }
        return verbs.Count == 0 ? null : Read(verbs[0].Key, verbs[0].Value);
    }

    /// <summary>Understands one verb with its value.</summary>
    public Step? Read(Node key, Node value)
    {
        if (VerbTable.Find(key.Text) is { } verb)
        {
            return verb.Read(new Value(verb.Name, value, errors)) with { Mark = key.Mark, Verb = verb.Name };
        }
        errors.Unknown(key.Mark, ErrorCodes.UnknownStep, "step", key.Text, VerbTable.Names);
        return null;
    }

    private static bool IsVerb(Node key) => VerbTable.Names.Contains(key.Text);
}
