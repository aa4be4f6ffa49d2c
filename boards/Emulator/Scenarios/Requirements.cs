using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>"requires: { swipe: true }" or "requires: [swipe]".</summary>
public static class Requirements
{
    /// <summary>What the bench must have; none without a value.</summary>
    public static IEnumerable<string> Names(Value? requires)
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
