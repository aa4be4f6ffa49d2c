using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.World;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-pin: { pin: row-1, value: high }": the level of a pin of the board.</summary>
public sealed record ExpectPinStep : Step
{
    /// <summary>Name of the pin.</summary>
    public string Pin { get; init; } = "";

    /// <summary>"high" or "low".</summary>
    public string Level { get; init; } = "";

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectPinStep Read(Value value)
    {
        Fields fields = value.AsFields();
        var step = new ExpectPinStep
        {
            Pin = fields.Require("pin")?.AsOneOf([.. Board.PinNames.Keys]) ?? "",
            Level = fields.Require("value")?.AsOneOf("high", "low") ?? "",
            WithinNs = fields.Find("within")?.AsTimeNs(),
        };
        fields.RefuseRest();
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Pins];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        if (!play.Bench.TryReadPin(Pin, out string level))
        {
            return new Failure(this, $"a pin '{Pin}'", "the board has no such pin");
        }
        bool isReached = play.WaitFor(() => play.Bench.TryReadPin(Pin, out level) && level == Level, WithinNs);
        return isReached ? null
            : new Failure(this, $"pin {Pin} {Level}{play.WithinText(WithinNs)}", $"pin {Pin} {level}");
    }
}
