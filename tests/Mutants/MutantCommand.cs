using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.IO;
using System.Linq;
using PosTerminal.Mutants.Reports;
using PosTerminal.Mutants.Rows;
using PosTerminal.Mutants.Running;

namespace PosTerminal.Mutants;

/// <summary>The command line.</summary>
public sealed class MutantCommand : RootCommand
{
    private const int Pass = 0;
    private const int Failed = 1;
    private const int BadInput = 2;
    private const int Infrastructure = 3;

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Plants those whose room or name has this text; may be given more than once.",
    };

    private readonly Option<int> _sample = new("--sample") { Description = "Plants so many, drawn by the seed." };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Draws the sample.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _list = new("--list") { Description = "Lists them and plants none." };

    private readonly Option<FileInfo> _markdown = new("--markdown")
    {
        Description = "Puts the table between the marks of a page.",
    };

    private readonly Option<bool> _noBuild = new("--no-build") { Description = "The tests are built already." };

    /// <summary>The command with its options.</summary>
    public MutantCommand()
        : base("Plants faults in the sources, each alone, and tells which of them no test notices.")
    {
        Add(_only);
        Add(_sample);
        Add(_seed);
        Add(_list);
        Add(_markdown);
        Add(_noBuild);
        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        try
        {
            IReadOnlyList<Mutant> all = MutantList.Read(Places.Faults);
            IReadOnlyList<Mutant> chosen = Choose(all, parsed);
            if (parsed.GetValue(_list))
            {
                Print(chosen);
                return Pass;
            }
            return chosen.Count == 0 ? Complain("no fault has this name", BadInput) : Plant(all, chosen, parsed);
        }
        catch (InvalidDataException exception)
        {
            return Complain(exception.Message, BadInput);
        }
    }

    private IReadOnlyList<Mutant> Choose(IReadOnlyList<Mutant> all, ParseResult parsed)
    {
        string[] texts = parsed.GetValue(_only) is [_, ..] some ? some : [""];
        Mutant[] named = [.. all.Where(mutant => texts.Any(text =>
            $"{mutant.Room}: {mutant.Fault}".Contains(text, StringComparison.OrdinalIgnoreCase)))];
        int count = parsed.GetValue(_sample);
        return count == 0 ? named : MutantList.Sample(named, count, parsed.GetValue(_seed));
    }

    private int Plant(IReadOnlyList<Mutant> all, IReadOnlyList<Mutant> chosen, ParseResult parsed)
    {
        if (!parsed.GetValue(_noBuild) && !Places.TryBuild())
        {
            return Complain("the tests cannot be built", Infrastructure);
        }
        Trial trial = new(Places.Root, new Bench(Places.Tests, Places.Bench));
        if (trial.Control(chosen) is { } objection)
        {
            return Complain(objection, Infrastructure);
        }
        List<Result> results = [];
        foreach (Mutant mutant in chosen)
        {
            Stopwatch watch = Stopwatch.StartNew();
            results.Add(trial.Plant(mutant));
            Print(results[^1], watch.Elapsed);
        }
        PrintSum(results);
        FileInfo? page = parsed.GetValue(_markdown);
        return page is not null && !ResultPage.TryPut(page.FullName, all, results)
            ? Complain($"{page} has no marks of a table of mutants", BadInput)
            : results.All(result => result.Verdict == Verdict.Killed) ? Pass : Failed;
    }

    private static int Complain(string reason, int code)
    {
        Console.Error.WriteLine($"error: {reason}");
        return code;
    }

    private static void Print(IReadOnlyList<Mutant> mutants)
    {
        foreach (Mutant mutant in mutants)
        {
            Console.WriteLine($"{mutant.Room}: {mutant.Fault}");
        }
    }

    private static void Print(Result result, TimeSpan elapsed)
    {
        string by = result.Verdict == Verdict.Killed ? $"by {result.By}" : result.By;
        Console.WriteLine(
            $"{result.Verdict,-8} {result.Mutant.Room}: {result.Mutant.Fault}\n{elapsed.TotalSeconds,6:F1} s {by}");
    }

    private static void PrintSum(List<Result> results) => Console.WriteLine(
        $"{Count(results, Verdict.Killed)} killed, {Count(results, Verdict.Survived)} survived, "
        + $"{Count(results, Verdict.Misfit)} do not fit");

    private static int Count(List<Result> results, Verdict verdict) =>
        results.Count(result => result.Verdict == verdict);
}
