using System;
using System.CommandLine;
using System.IO;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fuzzing;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Emulator.Commands;

/// <summary>"fuzz --events N --seed S": random use and abuse against the invariants.</summary>
public sealed class FuzzCommand : Command
{
    // Years of a core; the end of the next chapter stays a number.
    private const long MostEvents = 1_000_000_000_000;

    private readonly Option<long> _events = new("--events")
    {
        Description = "How many actions.",
        DefaultValueFactory = _ => 100_000,
    };

    private readonly Option<string> _seed = new("--seed")
    {
        Description = "A seed, or each seed of A..B.",
        DefaultValueFactory = _ => "1",
    };

    private readonly Option<long> _first = new("--first")
    {
        Description = "Skips the actions before this one, in steps of a thousand.",
    };

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "Most chapters at a time; changes nothing else. Without it one for each processor.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Shows nothing of how far it is." };

    /// <summary>The command on benches of that factory.</summary>
    public FuzzCommand(IBenchFactory factory, Streams streams)
        : base("fuzz", "Random keys, swipes, faults and power cuts against the invariants.")
    {
        Add(_events);
        Add(_seed);
        Add(_first);
        Add(_jobs);
        Add(_quiet);
        OptionValues.Number(_jobs, 1, RunCommand.MostJobs);
        OptionValues.Number(_events, 1, MostEvents);
        OptionValues.Number(_first, 0, MostEvents);
        _seed.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Seeds(result.Tokens[0].Value) is null)
            {
                result.AddError("'--seed' is a number from 0, or a range as 1..8");
            }
        });
        SetAction(parsed => HasEvents(parsed, streams.Error) ? Run(factory, streams, parsed) : ExitCode.BadInput);
    }

    // A run of no event would be clean whatever the terminal does.
    private bool HasEvents(ParseResult parsed, TextWriter errors)
    {
        long first = parsed.GetValue(_first);
        long events = parsed.GetValue(_events);
        bool hasEvents = first < events;
        if (!hasEvents)
        {
            errors.WriteLine($"error: '--first {first}' leaves nothing to do of '--events {events}'");
        }
        return hasEvents;
    }

    private static SeedRange? Seeds(string text) => SeedRange.Parse(text) ?? SeedRange.Parse($"{text}..{text}");

    private int Run(IBenchFactory factory, Streams streams, ParseResult parsed)
    {
        long events = parsed.GetValue(_events);
        int[] seeds = [.. Seeds(parsed.GetValue(_seed)!)!.All];
        using Interruption interruption = new(streams.Error);
        Streams people = streams;
        using IWorkProgress progress = WorkProgress.Begin("fuzz", "events", parsed.GetValue(_quiet), ref people);
        for (int i = 0; i < seeds.Length; i++)
        {
            FuzzRun run = new(factory, people.Output)
            {
                Jobs = parsed.GetValue(_jobs),
                Token = interruption.Token,
                Progress = progress,
            };
            if (!run.Run(events, seeds[i], parsed.GetValue(_first)))
            {
                return ExitCode.Failed;
            }
            if (run.NextEvent < events)
            {
                string first = parsed.GetValue(_first) is > 0 and long skipped ? $" --first {skipped}" : "";
                string then = i + 1 < seeds.Length
                    ? $", then 'fuzz --events {events} --seed {seeds[i + 1]}..{seeds[^1]}{first}'" : "";
                streams.Error.WriteLine($"interrupted: go on with 'fuzz --events {events} --seed {seeds[i]} "
                    + $"--first {run.NextEvent}'{then}");
                return Interruption.ExitCode;
            }
        }
        return ExitCode.Pass;
    }
}
