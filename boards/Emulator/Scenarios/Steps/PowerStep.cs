using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"power: up", "power: down" or "power: { cut: now, off-for: 3s }".</summary>
public sealed record PowerStep : ActStep
{
    private const long DefaultOffNs = 1_000_000_000;

    /// <summary>Takes the supply away first.</summary>
    public bool IsCut { get; init; }

    /// <summary>Switches on, after <see cref="OffForNs"/> where there was a cut.</summary>
    public bool IsUp { get; init; }

    /// <summary>Time without power, in ns; 1 s unless told.</summary>
    public long OffForNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static PowerStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            bool isUp = value.AsOneOf("up", "down") == "up";
            return new PowerStep { IsUp = isUp, IsCut = !isUp };
        }
        Fields fields = value.AsFields();
        fields.Require("cut")?.AsOneOf("now");
        long offForNs = fields.Find("off-for")?.AsTimeNs() ?? DefaultOffNs;
        fields.RefuseRest();
        return new PowerStep { IsCut = true, IsUp = true, OffForNs = offForNs };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Power];

    /// <inheritdoc/>
    protected override void Act(IBench bench)
    {
        if (IsCut)
        {
            bench.PowerDown();
            bench.RunFor(OffForNs);
        }
        if (IsUp)
        {
            bench.PowerUp();
        }
    }
}
