using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Source;

namespace PosTerminal.Emulator.Commands;

/// <summary>"run FILE|DIR ...": plays scenarios.</summary>
public static class RunCommand
{
    private static readonly string[] s_later = ["--power-cuts", "--vcd", "--pins"];

    /// <summary>The command.</summary>
    public static Command Create(IBenchFactory factory, Streams streams)
    {
        var paths = new Argument<string[]>("file|dir")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Scenarios, or folders of them (*.yaml, *.yml).",
        };
        var seed = new Option<int?>("--seed") { Description = "Seed instead of the scenario's own." };
        var seeds = new Option<string?>("--seeds") { Description = "Every case with each seed of A..B." };
        var junit = new Option<string?>("--junit") { Description = "Results as JUnit XML." };
        var journal = new Option<string?>("--journal") { Description = "Events as JSON lines." };
        var timeout = new Option<string>("--timeout")
        {
            Description = "Virtual time that a case may use.",
            DefaultValueFactory = _ => RunOptions.DefaultTimeout,
        };
        var speed = new Option<string>("--speed")
        {
            Description = "max, or 1x to watch.",
            DefaultValueFactory = _ => "max",
        };
        speed.AcceptOnlyFromAmong("max", "1x");
        AddValidators(seed, seeds, timeout);
        var command = new Command("run", "Plays scenarios in virtual time.")
        {
            paths, seed, seeds, junit, journal, speed, timeout,
        };
        AddLater(command);
        paths.Validators.Add(result => RefuseOptions(result, command));
        command.Validators.Add(result => RefuseBoth(result, seed, seeds));
        command.SetAction(parsed => new ScenarioRun(factory, streams, new RunOptions
        {
            Paths = parsed.GetValue(paths) ?? [],
            Seeds = parsed.GetValue(seed) is { } one ? [one]
                : parsed.GetValue(seeds) is { } range ? [.. SeedRange.Parse(range)!.All] : [],
            JUnitPath = parsed.GetValue(junit),
            JournalPath = parsed.GetValue(journal),
            IsRealTime = parsed.GetValue(speed) == "1x",
            TimeoutNs = (long)Quantity.TimeNs.Parse(parsed.GetValue(timeout)!, out _)!.Value,
        }).Run());
        return command;
    }

    private static void AddLater(Command command)
    {
        foreach (string name in s_later)
        {
            command.Add(LaterOption.Create(name));
        }
    }

    // An option misspelt is taken for a path.
    private static void RefuseOptions(ArgumentResult result, Command command)
    {
        foreach (Token word in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            string suggestion = Suggestion.For(word.Value, command.Options.Select(option => option.Name));
            result.AddError($"unknown option '{word.Value}'{suggestion}");
        }
    }

    private static void RefuseBoth(CommandResult result, Option seed, Option seeds)
    {
        if (result.GetResult(seed) is not null && result.GetResult(seeds) is not null)
        {
            result.AddError("'--seed' and '--seeds' exclude each other");
        }
    }

    private static void AddValidators(Option<int?> seed, Option<string?> seeds, Option<string> timeout)
    {
        seed.Validators.Add(result => Check(result, text =>
            int.TryParse(text, out int number) && number >= 0 ? "" : "'--seed' is a number from 0"));
        seeds.Validators.Add(result => Check(result, text =>
            SeedRange.Parse(text) is null ? "'--seeds' is a range, as 1..200" : ""));
        timeout.Validators.Add(result => Check(result, CheckTimeout));
    }

    private static string CheckTimeout(string text)
    {
        double? ns = Quantity.TimeNs.Parse(text, out string reason);
        return ns is null ? $"'--timeout': {reason}"
            : ns is <= 0 or > 8760 * 3600e9 ? "'--timeout' is out of range" : "";
    }

    private static void Check(OptionResult result, System.Func<string, string> check)
    {
        string complaint = result.Tokens.Count == 1 ? check(result.Tokens.Single().Value) : "";
        if (complaint.Length > 0)
        {
            result.AddError(complaint);
        }
    }
}
