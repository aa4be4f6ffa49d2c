using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Source;
using PosTerminal.Emulator.Scenarios.Steps;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>"requires: { swipe: true }" or "requires: [swipe]".</summary>
public static class Requirements
{
    /// <summary>What this bench lacks, as a sentence; "" when it has everything.</summary>
    public static string Missing(Value? requires)
    {
        string[] missing = [.. Names(requires).Where(name => !Vocabulary.Features.Contains(name))];
        return missing.Length == 0 ? "" : $"this bench has no {string.Join(", no ", missing)}";
    }

    private static IEnumerable<string> Names(Value? requires)
    {
        if (requires is null)
        {
            return [];
        }
        if (requires.Node.Kind == NodeKind.List)
        {
            return requires.AsList().Select(item => item.AsText());
        }
        return requires.AsFields().TakeRest()
            .Where(entry => new Value(entry.Key.Text, entry.Value, requires.Errors)
                .AsOneOf("true", "false") == "true")
            .Select(entry => entry.Key.Text);
    }
}
