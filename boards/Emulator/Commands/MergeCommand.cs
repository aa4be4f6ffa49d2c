using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary><c>merge DIR --junit FILE</c>: one result of the parts that <c>run --shard</c> has written.</summary>
public static class MergeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Streams streams)
    {
        Argument<string> folder = new("DIR") { Description = "Folder with the results of all shards." };
        Option<string?> junit = new("--junit") { Description = "Results as one JUnit XML." };
        Command merge = new("merge", "Puts the results of 'run --shard' together.") { folder, junit };
        merge.SetAction(result => Run(streams, result.GetRequiredValue(folder), result.GetValue(junit)));
        return merge;
    }

    private static int Run(Streams streams, string folder, string? junit)
    {
        try
        {
            Check(folder, junit);
            IReadOnlyList<ShardResult> parts = ShardFiles.Read(folder);
            CaseResult[] results = [.. parts.SelectMany(part => part.Cases)
                .OrderBy(one => one.Place).Select(one => one.ToResult())];
            bool isOnOutput = junit == RunOptions.StandardOutput;
            if (junit is not null)
            {
                void Write(Stream stream) => JUnitFile.Write(stream, results, parts.Min(part => part.StartUtc));
                WriteTrouble.Name("--junit", junit, () =>
                {
                    if (isOnOutput)
                    {
                        using Stream stream = streams.OpenReport();
                        Write(stream);
                        return;
                    }
                    OutputFile.Replace(junit, Write);
                });
            }
            Print(new ResultPrinter(isOnOutput ? streams.WithReport() : streams), results);
            return ExitCode.Of(results, parts[0].FailsOnSkip);
        }
        catch (Exception exception) when (ExitCode.IsBadInput(exception))
        {
            streams.Error.WriteLine($"error: {FileTrouble.Of(exception)}");
            return ExitCode.BadInput;
        }
    }

    private static void Check(string folder, string? junit)
    {
        if (File.Exists(folder))
        {
            throw new FormatException($"'{folder}' is a file, and the folder that it is in is wanted");
        }
        if (!Directory.Exists(folder))
        {
            throw new FormatException($"there is no folder '{folder}'");
        }
        FileUses uses = new FileUses().Write("'--junit'", junit);
        foreach (string file in ShardFiles.In(folder))
        {
            uses.Read("a result of a shard", file);
        }
        uses.Refuse();
        if (junit is not (null or RunOptions.StandardOutput) && ShardFiles.WouldRead(folder, junit))
        {
            throw new FormatException($"'--junit': the next 'merge' of '{folder}' would read '{junit}' as a result, as "
                + "it does every *.json there; nothing was written");
        }
    }

    private static void Print(ResultPrinter printer, CaseResult[] results)
    {
        foreach (CaseResult bad in results.Where(ResultPrinter.IsBad))
        {
            printer.Case(bad.Case, [bad]);
        }
        printer.Summary(results, TimeSpan.FromSeconds(results.Sum(result => result.RealSeconds + result.CutSeconds)));
    }
}
