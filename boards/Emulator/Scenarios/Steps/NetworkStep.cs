using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"network: up", "network: down" or "network: { fault: after-request }".</summary>
public sealed record NetworkStep : ActStep
{
    /// <summary>"up" or the fault.</summary>
    public string Condition { get; init; } = "up";

    /// <summary>Understands the value of the verb.</summary>
    public static NetworkStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            return new NetworkStep { Condition = value.AsOneOf("up", "down") };
        }
        Fields fields = value.AsFields();
        string fault = fields.Require("fault") is { } given ? ReadFault(given) : "up";
        fields.RefuseRest();
        return new NetworkStep { Condition = fault };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [FeatureOf(Condition)];

    /// <inheritdoc/>
    protected override void Act(IBench bench) => bench.SetNetwork(Condition);

    // The issuer's end of a socket can do the first ones.
    private static string FeatureOf(string condition) => condition.Split(':')[0] switch
    {
        NetworkOrder.Up or NetworkOrder.LatencyWord or "after-request" or "mid-reply" => Feature.NetworkFault,
        _ => Feature.NetworkAll,
    };

    private static string ReadFault(Value fault)
    {
        string text = fault.AsText();
        bool isTimed = text.Split(':')[0] == NetworkOrder.LatencyWord;
        if (!isTimed)
        {
            return fault.AsOneOf(Vocabulary.NetworkFaults);
        }
        if (!NetworkOrder.IsKnown(text))
        {
            fault.Refuse("'fault: latency' takes a time up to 1 h, as latency:8s");
        }
        return text;
    }
}
