using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Scenarios.Steps;
using PosTerminal.Emulator.Storage;

namespace PosTerminal.Emulator.Commands;

/// <summary>What is said of the files of "run" before any of them is opened, and when it was interrupted.</summary>
public static class RunFiles
{
    /// <summary>False, with a complaint, where the options name files that do not go together.</summary>
    public static bool Accepts(RunOptions options, IReadOnlyList<ScenarioCase> cases, TextWriter errors)
    {
        string? complaint = WaveComplaint(options, cases) ?? Complaint(options, cases);
        if (complaint is not null)
        {
            errors.WriteLine($"error: {complaint}");
        }
        return complaint is null;
    }

    /// <summary>How to go on with a run that was interrupted.</summary>
    public static string WayOn(RunOptions options)
    {
        (string Name, string? Path)[] whole =
            [("--journal", options.EventsPath), ("--vcd", options.VcdPath), ("--frames", options.FramesPath)];
        string[] given = [.. whole.Where(one => one.Path is not null).Select(one => $"'{one.Name}'")];
        string without = given.Length == 0 ? "" : $" and without {string.Join(" and ", given)}";
        return IsKept(options.ResultPath) ? $"the same command with '--resume'{without} goes on"
            : $"with '--result FILE'{without} the next run could go on with '--resume'";
    }

    /// <summary>True where results are kept as they come: not on standard output, in a device or in a pipe.</summary>
    public static bool IsKept(string? path) =>
        path is not (null or RunOptions.StandardOutput) && !OutputFile.IsSpecial(path);

    private static string? WaveComplaint(RunOptions options, IReadOnlyList<ScenarioCase> cases)
    {
        int count = cases.Count * Math.Max(1, options.Seeds.Count);
        bool isOne = options.VcdPath is { } path && (path == RunOptions.StandardOutput || OutputFile.IsSpecial(path));
        return isOne && count > 1 ? $"'--vcd {options.VcdPath}' is for one case; several need a file" : null;
    }

    private static string? Complaint(RunOptions options, IReadOnlyList<ScenarioCase> cases)
    {
        FileUses uses = new FileUses()
            .Write("'--junit'", options.JUnitPath)
            .Write("'--journal'", options.EventsPath)
            .Write("'--result'", options.ResultPath)
            .Write("'--result' (FILE.part)", PartOf(options.ResultPath))
            .Write("'--vcd'", options.VcdPath)
            .Write("'--frames'", options.FramesPath)
            .Read("'--authority'", options.Authority)
            .Read("'--rig'", options.RigPlace?.Split('#')[0]);
        foreach (string file in cases.Select(one => one.File).Distinct())
        {
            uses.Read("a scenario", file);
        }
        IReadOnlyList<string> pictures = PicturesOf(cases);
        foreach (string picture in pictures)
        {
            uses.Read("a picture of 'expect-picture'", picture);
        }
        return uses.Complaint ?? FramesComplaint(options.FramesPath, pictures);
    }

    /// <summary>The files that "expect-picture" names in some cases, in their order.</summary>
    public static IReadOnlyList<string> PicturesOf(IEnumerable<ScenarioCase> cases) =>
        [.. cases.SelectMany(one => PicturesOf(one.Steps)).Select(step => step.FullPath).Distinct()];

    private static string? FramesComplaint(string? frames, IReadOnlyList<string> pictures) =>
        frames is not null && pictures.FirstOrDefault(new FrameFolder(frames).MayRemove) is { } lost
            ? $"'--frames {frames}' would remove '{lost}', a picture of 'expect-picture': keep it elsewhere" : null;

    private static string? PartOf(string? result) => IsKept(result) ? KeptResults.PathOf(result!) : null;

    private static IEnumerable<ExpectPictureStep> PicturesOf(IEnumerable<Step> steps) => steps.SelectMany(
        step => step is ExpectPictureStep picture ? [picture]
            : step is RepeatStep repeat ? PicturesOf(repeat.Steps) : []);
}
