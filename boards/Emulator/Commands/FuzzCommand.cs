using System;
using System.CommandLine;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fuzzing;

namespace PosTerminal.Emulator.Commands;

/// <summary>"fuzz --events N --seed S": random use and abuse against the invariants.</summary>
public sealed class FuzzCommand : Command
{
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

    /// <summary>The command on benches of that factory.</summary>
    public FuzzCommand(IBenchFactory factory, Streams streams)
        : base("fuzz", "Random keys, swipes, faults and power cuts against the invariants.")
    {
        Add(_events);
        Add(_seed);
        Add(_first);
        Add(_jobs);
        _jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.GetValueOrDefault<int>() is < 1 or > RunCommand.MostJobs)
            {
                result.AddError($"'--jobs' is a number from 1 to {RunCommand.MostJobs}");
            }
        });
        _seed.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Seeds(result.Tokens[0].Value) is null)
            {
                result.AddError("'--seed' is a number from 0, or a range as 1..8");
            }
        });
        SetAction(parsed => Run(
            new FuzzRun(factory, streams.Output) { Jobs = parsed.GetValue(_jobs) }, parsed.GetValue(_events),
            Seeds(parsed.GetValue(_seed)!)!, parsed.GetValue(_first)));
    }

    private static SeedRange? Seeds(string text) => SeedRange.Parse(text) ?? SeedRange.Parse($"{text}..{text}");

    private static int Run(FuzzRun run, long events, SeedRange seeds, long first)
    {
        foreach (int seed in seeds.All)
        {
            if (!run.Run(events, seed, first))
            {
                return ExitCode.Failed;
            }
        }
        return ExitCode.Pass;
    }
}
