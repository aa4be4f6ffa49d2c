using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios;

/// <summary>"requires: { swipe: true }" or "requires: [swipe]".</summary>
public static class Requirements
{
    /// <summary>Every word that it may name: what no bench could have would be skipped everywhere.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        .. Feature.Words.Keys.Concat(DeviceOrder.Parts.Select(Feature.OfDevice)).Append(Feature.Jig)
            .Concat(Feature.OlderWords).Distinct(),
    ];

    /// <summary>What the bench must have; none without a value.</summary>
    public static IEnumerable<string> Names(Value? requires)
    {
        if (requires is null)
        {
            return [];
        }
        if (requires.Node.Kind == NodeKind.List)
        {
            return requires.AsList().Select(item => item.AsOneOf(Words));
        }
        Fields fields = requires.AsFields();
        string[] wanted = [.. Words.Where(word => fields.Find(word)?.AsOneOf("true", "false") == "true")];
        fields.RefuseRest();
        return wanted;
    }
}
