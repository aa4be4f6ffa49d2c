using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Commands;

/// <summary>"run FILE|DIR ...": plays scenarios.</summary>
public sealed class RunCommand : Command
{
    /// <summary>Most threads.</summary>
    public const int MostJobs = 1024;

    private readonly Argument<string[]> _paths = new("file|dir")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Scenarios, or folders of them (*.yaml, *.yml).",
    };

    private readonly Option<int?> _seed =
        new("--seed") { Description = "Seed instead of the scenario's own." };

    private readonly Option<string?> _seeds =
        new("--seeds") { Description = "Every case with each seed of A..B." };

    private readonly Option<string?> _junit = new("--junit") { Description = "Results as JUnit XML." };

    private readonly Option<string?> _journal = new("--journal") { Description = "Events as JSON lines." };

    private readonly Option<string?> _frames = new("--frames")
    {
        Description = "Folder for a PNG of each picture of the display, named by its virtual time; on a rig of those "
            + "that it tells, with its lines and the CRC of its pixels as text.",
    };

    private readonly Option<bool> _updatePictures = new("--update-pictures")
    {
        Description = "Writes the pictures that 'expect-picture' misses or finds different; look at them then.",
    };

    private readonly Option<string?> _vcd = new("--vcd")
    {
        Description = "Levels of the pins as a Value Change Dump; several cases: a file for each.",
    };

    private readonly Option<string?> _pins = new("--pins")
    {
        Description = $"Pins in it, with commas between them; all without. Known: {string.Join(", ", PinList.All)}.",
    };

    private readonly Option<string> _cuts = new("--power-cuts")
    {
        Description = "Runs each case again with the power cut: none; linear (after each write operation); "
            + "exhaustive (before, at every byte of, and after each); 1,4,9 (after those); "
            + "lying-close and full-flash (the flash loses a write, or all from one on, and the power is cut behind "
            + "the script); :12t17 (replays one: b before, tN torn at byte N, a after, s a close that lies, f full, "
            + "l full and silent; a second, as in :12a,3b, counts from the boot).",
        DefaultValueFactory = _ => "none",
    };

    private readonly Option<int> _cutDepth = new("--cut-depth")
    {
        Description = "2: each cut of linear, exhaustive or a list is followed by each such cut of the boot after it.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _afterCut = new("--after-cut")
    {
        Description = "heal: network and issuer are healthy after a cut; hostile: they go on as the scenario "
            + "has ordered, or the issuer refuses every reversal where it has ordered nothing.",
        DefaultValueFactory = _ => CutOrder.AfterWords[0],
    };

    private readonly Option<string> _timeout = new("--timeout")
    {
        Description = "Virtual time that a case may use, and real time too.",
        DefaultValueFactory = _ => RunOptions.DefaultTimeout,
    };

    private readonly Option<string> _speed = new("--speed")
    {
        Description = "max, or 1x to watch; with a host elsewhere always 1x.",
        DefaultValueFactory = _ => "max",
    };

    private readonly Option<string?> _filter = new("--filter")
    {
        Description = "Only cases with this text in file or name.",
    };

    private readonly Option<bool> _list = new("--list") { Description = "Names the cases and plays nothing." };

    private readonly Option<bool> _failOnSkip = new("--fail-on-skip")
    {
        Description = "A case that this bench cannot play fails the run.",
    };

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "Most cases, or power cuts of one case, at a time; what is printed and written keeps its order. "
            + "Without it one for each processor; at 1x always 1.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _shard = new("--shard")
    {
        Description = "Only part I of N of the cases, as 2/3, chosen by their names; 'merge' puts the parts together.",
    };

    private readonly Option<string?> _result = new("--result")
    {
        Description = "Results for 'merge' and '--resume'; kept after each case in FILE.part until all are there.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Goes on with a run that was interrupted: what '--result' has kept is not played again.",
    };

    private readonly Option<bool> _quiet = new("--quiet") { Description = "Only what went wrong, and the last line." };

    private readonly Option<string?> _host = HostOption.Create();
    private readonly Option<string?> _authority = AuthorityOption.Create();

    private readonly Option<string?> _rig = new("--rig")
    {
        Description = "Rig file of a board on a bench to play on, in real time; FILE#ID where it has several.",
    };

    private readonly Option<string> _rigLogs = new("--rig-logs")
    {
        Description = "Folder for the lines of console, jig and issuer of each case that went wrong on a rig.",
        DefaultValueFactory = _ => RunOptions.DefaultRigLogs,
    };

    /// <summary>The command on benches of that factory.</summary>
    public RunCommand(IBenchFactory factory, Streams streams)
        : base("run", "Plays scenarios in virtual time.")
    {
        Add(_paths);
        foreach (Option option in new Option[]
            { _seed, _seeds, _junit, _journal, _frames, _updatePictures, _vcd, _pins, _speed, _timeout, _cuts,
                _cutDepth, _afterCut, _filter, _list, _failOnSkip, _jobs, _shard, _result, _resume, _quiet, _host,
                _authority, _rig, _rigLogs })
        {
            Add(option);
        }
        AddValidators();
        AuthorityOption.Need(this, _host, _authority);
        SetAction(parsed => new ScenarioRun(factory, streams, ReadOptions(parsed)).Run());
    }

    private static string CheckTimeout(string text)
    {
        double? ns = Quantity.TimeNs.Parse(text, out string reason);
        return ns is null ? $"'--timeout': {reason}"
            : ns is <= 0 or > 8760 * 3600e9 ? "'--timeout' is out of range" : "";
    }

    private static void Check(Option option, Func<string, string> check) =>
        option.Validators.Add(result =>
        {
            string complaint = result.Tokens.Count == 1 ? check(result.Tokens[0].Value) : "";
            if (complaint.Length > 0)
            {
                result.AddError(complaint);
            }
        });

    private RunOptions ReadOptions(ParseResult parsed) => new()
    {
        Paths = parsed.GetValue(_paths) ?? [],
        Seeds = parsed.GetValue(_seed) is { } one ? [one]
            : parsed.GetValue(_seeds) is { } range ? [.. SeedRange.Parse(range)!.All] : [],
        JUnitPath = parsed.GetValue(_junit),
        Shard = Shard.Parse(parsed.GetValue(_shard)) ?? Shard.Whole,
        ResultPath = parsed.GetValue(_result),
        Resumes = parsed.GetValue(_resume),
        IsQuiet = parsed.GetValue(_quiet),
        EventsPath = parsed.GetValue(_journal),
        FramesPath = parsed.GetValue(_frames),
        UpdatesPictures = parsed.GetValue(_updatePictures),
        VcdPath = parsed.GetValue(_vcd),
        Pins = parsed.GetValue(_pins) is { } pins ? PinList.Parse(pins) : PinList.All,
        Cuts = CutOrder.Parse(parsed.GetValue(_cuts)!)! with
        {
            Depth = parsed.GetValue(_cutDepth),
            After = CutOrder.AfterOf(parsed.GetValue(_afterCut)!),
        },
        Filter = parsed.GetValue(_filter),
        IsList = parsed.GetValue(_list),
        FailsOnSkip = parsed.GetValue(_failOnSkip),
        Jobs = parsed.GetValue(_jobs),
        Host = HostOption.Parse(parsed.GetValue(_host)),
        Authority = parsed.GetValue(_authority),
        RigPlace = parsed.GetValue(_rig),
        RigLogs = parsed.GetValue(_rigLogs)!,
        IsRealTime = parsed.GetValue(_speed) == "1x" || parsed.GetValue(_host) is not null
            || parsed.GetValue(_rig) is not null,
        IsWatched = parsed.GetValue(_speed) == "1x" || parsed.GetValue(_host) is not null,
        Timeout = parsed.GetResult(_timeout) is { Implicit: false } ? parsed.GetValue(_timeout) : null,
        TimeoutNs = (long)Quantity.TimeNs.Parse(parsed.GetValue(_timeout)!, out _)!.Value,
    };

    private void AddValidators()
    {
        OptionValues.Words(_afterCut, CutOrder.AfterWords);
        OptionValues.Words(_speed, "max", "1x");
        OptionValues.Number(_seed, 0, int.MaxValue);
        OptionValues.Number(_jobs, 1, MostJobs);
        Check(_seeds, text => SeedRange.Parse(text) is null ? "'--seeds' is a range, as 1..200" : "");
        Check(_timeout, CheckTimeout);
        Check(_cuts, text => CutOrder.Parse(text) is null
            ? "'--power-cuts' is none, linear, exhaustive, lying-close, full-flash, a list as 1,4,9, or a replay as "
                + ":12t17" : "");
        Check(_cutDepth, text => text is "1" or "2" ? "" : "'--cut-depth' is 1 or 2");
        Check(_shard, text => Shard.Parse(text) is null ? "'--shard' is a part of all, as 2/3" : "");
        Check(_pins, PinList.Complaint);
        _paths.Validators.Add(RefuseOptions);
        AddRules();
    }

    // The parser takes a misspelt option for a path.
    private void RefuseOptions(ArgumentResult result)
    {
        foreach (Token word in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            string suggestion = Suggestion.For(
                word.Value, Options.Select(option => option.Name));
            result.AddError($"unknown option '{word.Value}'{suggestion}");
        }
    }

    private void RefuseIdleDepth(CommandResult result)
    {
        string cuts = result.GetResult(_cuts)?.Tokens is [{ } word] ? word.Value : "none";
        bool isTwo = result.GetResult(_cutDepth)?.Tokens is [{ Value: "2" }];
        if (isTwo && CutOrder.Parse(cuts) is { Mode: not (CutMode.Linear or CutMode.Exhaustive or CutMode.Listed) })
        {
            result.AddError(
                $"'--cut-depth 2' is for '--power-cuts' linear, exhaustive or a list, and not for '{cuts}'");
        }
    }

    private void RefuseIdleAfterCut(CommandResult result)
    {
        bool hasCuts = result.GetResult(_cuts)?.Tokens is [{ Value: not "none" }];
        if (!hasCuts && result.GetResult(_afterCut)?.Tokens is [{ Value: "hostile" }])
        {
            result.AddError("'--after-cut hostile' says what follows a cut of '--power-cuts': give both");
        }
    }

    // A host elsewhere answers in real time, and still has the sales of a case that is played again.
    private void AddRules()
    {
        static bool IsCut(string cuts) => cuts != "none";
        OptionRules rules = new(this);
        Validators.Add(RefuseIdleDepth);
        Validators.Add(RefuseIdleAfterCut);
        rules.Exclude(_seed, _seeds, "'--seed' and '--seeds' exclude each other")
            .Need(_pins, "'--pins' says what '--vcd' writes: give both", _vcd)
            .Need(_rigLogs, "'--rig-logs' is for '--rig': give both", _rig)
            .Need(_resume, "'--resume' goes on with what '--result' has kept: give both", _result)
            .Exclude(_resume, _result, "'--resume' goes on with a file, not with standard output, a device or a pipe",
                path => !RunFiles.IsKept(path))
            .Exclude(_rig, _host, "'--host' is not for '--rig': a rig has an issuer of its own")
            .Exclude(_rig, _cuts,
                "'--power-cuts' is not for '--rig': no cut can be aimed at a byte of a real board's store", IsCut)
            .Exclude(_host, _speed, "'--speed max' is not for '--host': a host elsewhere answers in real time",
                speed => speed != "1x")
            .Exclude(_host, _seeds, "'--seeds' is not for '--host': a host elsewhere remembers the sales of each seed")
            .Exclude(_host, _cuts, "'--power-cuts' is not for '--host': a host elsewhere remembers the cut sales",
                IsCut);
        rules.Exclude(_rig, _vcd, "'--vcd' is not for '--rig': nobody follows its pins")
            .Exclude(_rig, _updatePictures,
                "'--update-pictures' is not for '--rig': a board tells the CRC of its pixels, not the pixels");
        foreach (Option file in new Option[] { _journal, _vcd, _frames })
        {
            rules.Exclude(_resume, file,
                $"'{file.Name}' is not for '--resume': what was played before would be missing in it");
        }
    }
}
