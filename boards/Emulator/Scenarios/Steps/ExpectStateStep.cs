using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-state: Idle" or "expect-state: { state: Idle, within: 5s }".</summary>
public sealed record ExpectStateStep : Step
{
    /// <summary>Name of the state, "Off" without power.</summary>
    public string State { get; init; } = "";

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectStateStep Read(Value value)
    {
        if (value.Node.Kind == NodeKind.Scalar)
        {
            return new ExpectStateStep { State = value.AsOneOf(EventWords.States) };
        }
        Fields fields = value.AsFields();
        var step = new ExpectStateStep
        {
            State = fields.Require("state")?.AsOneOf(EventWords.States) ?? "",
            WithinNs = fields.Find("within")?.AsTimeNs(),
        };
        fields.RefuseRest();
        return step;
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Console];

    /// <inheritdoc/>
    public override Failure? Perform(Play play) =>
        play.WaitFor(() => play.Bench.State == State, WithinNs)
            ? null : new Failure(this, $"state {State}{play.WithinText(WithinNs)}");
}
