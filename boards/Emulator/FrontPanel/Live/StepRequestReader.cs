using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>
/// Understands a step, or a list of them, of a scenario: YAML, and so JSON too. Steps that wait for something are for
/// scenarios: here they would keep everybody else waiting.
/// </summary>
public static class StepRequestReader
{
    /// <summary>Name of the text in places of errors.</summary>
    public const string Source = "request";

    private const long LongestDelayNs = 24L * 3600 * 1_000_000_000;
    private const string ExpectPrefix = "expect-";

    /// <summary>The steps; to be used only when the error list stays empty.</summary>
    public static IReadOnlyList<StepRequest> Read(string text, ErrorList errors)
    {
        Node? root = ReadRoot(text, "a step or a list of steps, as {\"amount\": 1250}", errors);
        if (root is null)
        {
            return [];
        }
        Node list = root.Kind == NodeKind.List ? root : Node.List(root.Mark, [root]);
        ErrorList found = new();
        IReadOnlyList<Step> steps = new StepReader(found).ReadAll(new Value("steps", list, found));
        foreach (Step step in steps)
        {
            Refuse(step, found);
        }
        foreach (ScenarioError error in found.Sorted)
        {
            errors.Add(error.Mark, error.Code, $"{PlaceIn(list, error.Mark)}{error.Message}");
        }
        return errors.IsEmpty ? [.. list.Items.Zip(steps, (node, step) => new StepRequest(node, step))] : [];
    }

    /// <summary>What a request says; null, with the reason, where that is nothing or no YAML.</summary>
    /// <param name="text">The body.</param>
    /// <param name="wanted">What it should be, for messages.</param>
    /// <param name="errors">What is wrong goes there.</param>
    public static Node? ReadRoot(string text, string wanted, ErrorList errors)
    {
        ErrorList found = new();
        Node? root = new NodeBuilder(Source, found, "one request").Read(text);
        foreach (ScenarioError error in found.Sorted)
        {
            bool isEmpty = error.Code == ErrorCodes.Missing;
            errors.Add(error.Mark, error.Code, isEmpty ? $"the request is empty; it needs {wanted}" : error.Message);
        }
        return root;
    }

    // Of several steps the one is named, by its number from 1.
    private static string PlaceIn(Node list, SourceMark mark)
    {
        int number = list.Items.Count(
            item => item.Mark.Line < mark.Line || (item.Mark.Line == mark.Line && item.Mark.Column <= mark.Column));
        return list.Items.Count > 1 && number > 0 ? $"step {number}: " : "";
    }

    private static void Refuse(Step step, ErrorList errors)
    {
        if (step is RepeatStep || step.Verb.StartsWith(ExpectPrefix, StringComparison.Ordinal))
        {
            errors.BadValue(step.Mark, $"'{step.Verb}' is for scenarios: here nothing may wait or repeat");
        }
        if (step is DelayStep { DurationNs: > LongestDelayNs })
        {
            errors.BadValue(step.Mark, "'delay' is at most 24h here");
        }
    }
}
