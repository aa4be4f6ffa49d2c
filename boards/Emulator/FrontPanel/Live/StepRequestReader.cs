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
        Node? root = new NodeBuilder(Source, errors).Read(text);
        if (root is null)
        {
            return [];
        }
        Node list = root.Kind == NodeKind.List ? root : Node.List(root.Mark, [root]);
        IReadOnlyList<Step> steps = new StepReader(errors).ReadAll(new Value("steps", list, errors));
        foreach (Step step in steps)
        {
            Refuse(step, errors);
        }
        return errors.IsEmpty ? [.. list.Items.Zip(steps, (node, step) => new StepRequest(node, step))] : [];
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
