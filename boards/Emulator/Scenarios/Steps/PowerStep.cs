using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "power: up", "power: down", "power: { cut: now, off-for: 3s }", or "power: { cut: auth.sent, after: 5ms }": that one
/// returns at once, and the cut comes behind the next such event.
/// </summary>
public sealed record PowerStep : ActStep
{
    private const string Now = "now";
    private const long DefaultOffNs = 1_000_000_000;

    // What a jig takes, and what its supply and the lines on their way need.
    private const long MostArmedNs = 60_000_000_000;
    private const long LeastArmedOffNs = 200_000_000;

    /// <summary>Takes the supply away first.</summary>
    public bool IsCut { get; init; }

    /// <summary>Switches on, after <see cref="OffForNs"/> where there was a cut.</summary>
    public bool IsUp { get; init; }

    /// <summary>Time without power, in ns; 1 s unless told.</summary>
    public long OffForNs { get; init; }

    /// <summary>The event that a cut waits for; "" for one that is done now.</summary>
    public string Event { get; init; } = "";

    /// <summary>Time from that event to the cut, in ns.</summary>
    public long AfterNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static PowerStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            bool isUp = value.AsOneOf("up", "down") == "up";
            return new PowerStep { IsUp = isUp, IsCut = !isUp };
        }
        Fields fields = value.AsFields();
        string cut = fields.Require("cut")?.AsOneOf([Now, .. EventBook.Names]) ?? Now;
        Value? off = fields.Find("off-for");
        Value? after = cut == Now ? null : fields.Find("after");
        fields.RefuseRest();
        return cut == Now ? new PowerStep { IsCut = true, IsUp = true, OffForNs = off?.AsTimeNs() ?? DefaultOffNs }
            : new PowerStep
            {
                Event = cut,
                AfterNs = (long)(after?.AsQuantity(Quantity.TimeNs, 0, MostArmedNs) ?? 0),
                OffForNs = (long)(off?.AsQuantity(Quantity.TimeNs, LeastArmedOffNs, MostArmedNs) ?? DefaultOffNs),
            };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs =>
        Event.Length > 0 ? [Feature.Power, Feature.ArmedCut] : [Feature.Power];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        if (Event.Length > 0)
        {
            return Arm(play);
        }
        if (IsCut)
        {
            play.Cuts.TakeBack();
        }
        return base.Perform(play);
    }

    // A jig forgets it when the supply is switched on.
    private Failure? Arm(Play play)
    {
        if (play.Bench.State == IBench.Off)
        {
            return new Failure(this, ArmedCuts.Expected(Event, AfterNs), "the power is off: nothing can be cut");
        }
        play.Cuts.Arm(this, Event, AfterNs, OffForNs);
        return null;
    }

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
