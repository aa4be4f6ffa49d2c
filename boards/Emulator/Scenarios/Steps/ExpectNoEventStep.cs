using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Steps;

/// <summary>"expect-no-event: { name: auth.approved, for: 3s }": watches the time to come.</summary>
public sealed record ExpectNoEventStep : Step
{
    private const long DefaultForNs = 2_000_000_000;
    private const long NsPerMs = 1_000_000;

    /// <summary>What must not come.</summary>
    public EventFilter Filter { get; init; } = new("", []);

    /// <summary>How long it watches, in ns; 2 s unless told.</summary>
    public long ForNs { get; init; } = DefaultForNs;

    /// <summary>Understands the value of the verb.</summary>
    public static ExpectNoEventStep Read(Value value)
    {
        Fields fields = value.AsFields();
        long forNs = fields.Find("for")?.AsTimeNs(leastNs: 1) ?? DefaultForNs;
        return new ExpectNoEventStep { ForNs = forNs, Filter = EventFilter.Read(fields, "for") };
    }

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> Needs => [Feature.Console];

    /// <inheritdoc/>
    public override Failure? Perform(Play play)
    {
        play.Bench.Settle();
        int next = play.Bench.Events.Count;
        int first = next;
        long fromNs = play.Bench.NowNs;
        TraceEvent? seen = null;
        play.WatchFor(() => (seen ??= Find(play, ref next, fromNs)) is not null, ForNs);
        if (seen is null)
        {
            play.Bench.Settle();
            seen = Find(play, ref next, fromNs);
        }
        string? trouble = seen is not null ? $"it came at {seen.TimeMs} ms"
            : play.Bench.State == IBench.Off && play.Bench.Events.Count == first
                ? "the power is off: nothing could come" : null;
        return trouble is null ? null
            : new Failure(this, $"no event {Filter} for {Play.Seconds(ForNs)}", trouble);
    }

    // By the stamps of the terminal: on a real line an event comes later than it was, and may be of another time.
    private TraceEvent? Find(Play play, ref int next, long fromNs)
    {
        while (next < play.Bench.Events.Count)
        {
            TraceEvent entry = play.Bench.Events[next++];
            bool isOfThen = entry.TimeMs >= fromNs / NsPerMs && entry.TimeMs <= (fromNs + ForNs) / NsPerMs;
            if (isOfThen && Filter.Accepts(entry))
            {
                return entry;
            }
        }
        return null;
    }
}
