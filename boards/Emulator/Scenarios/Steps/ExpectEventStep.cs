using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>
/// "expect-event: { name: auth.sent, stan: '1', within: 35s }": an event since the newest group of
/// acts began that no expect-event has had yet, or one to come.
/// </summary>
public sealed record ExpectEventStep : Step
{
    /// <summary>What it looks for.</summary>
    public EventFilter Filter { get; init; } = new("", []);

    /// <summary>Longest wait in ns; null for the default.</summary>
    public long? WithinNs { get; init; }

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectEventStep Read(Value value)
    {
        Fields fields = value.AsFields();
        long? withinNs = fields.Find("within")?.AsTimeNs();
        return new ExpectEventStep { WithinNs = withinNs, Filter = EventFilter.Read(fields, "within") };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Console];

    /// <inheritdoc/>
    public override Failure? Perform(Play play) =>
        play.WaitFor(() => play.Window.TryTake(Filter.Accepts), WithinNs)
            ? null : new Failure(this, $"event {Filter}{play.WithinText(WithinNs)}");
}
