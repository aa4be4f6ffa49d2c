using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Scenarios.Reports;

namespace PosTerminal.Emulator.Commands;

/// <summary>What no part of a run can say: a file that says so was written by other hands.</summary>
public static class ShardCheck
{
    /// <summary>What is wrong with one part; "" when nothing is.</summary>
    public static string ComplaintOf(ShardResult part)
    {
        if (part.Cases is null || part.Program is null || part.Order is null)
        {
            return "has no cases, program or order";
        }
        if (part.Cases.Contains(null!))
        {
            return "has a case that is nothing";
        }
        return part.Total < part.Cases.Count ? $"has {part.Cases.Count} cases, and says that all have {part.Total}"
            : part.Cases.Select(one => ComplaintOf(one, part)).FirstOrDefault(text => text.Length > 0) ?? "";
    }

    /// <summary>What is wrong with all parts together; "" when each place is taken once.</summary>
    public static string ComplaintOf(IReadOnlyList<string> files, IReadOnlyList<ShardResult> parts)
    {
        var fileOf = new Dictionary<int, string>();
        foreach ((string file, ShardResult part) in files.Zip(parts))
        {
            foreach (ShardCase one in part.Cases.Where(one => !fileOf.TryAdd(one.Place, file)))
            {
                return $"'{file}': '{one.Name}' has place {one.Place}, which is taken in '{fileOf[one.Place]}'";
            }
        }
        int total = parts[0].Total;
        int free = Enumerable.Range(0, total).FirstOrDefault(place => !fileOf.ContainsKey(place), total);
        return free == total ? ""
            : $"{string.Join(", ", files)}: no file has the case of place {free} of {total}; one was taken out";
    }

    private static string ComplaintOf(ShardCase one, ShardResult part)
    {
        string name = $"the case '{one.Name}'";
        return string.IsNullOrEmpty(one.Name) || string.IsNullOrEmpty(one.File) ? "has a case without name or file"
            : IsAnyNull(one) ? $"says nothing where {name} has a text or a list"
            : !Enum.IsDefined(one.Verdict) ? $"{name} ended as {(int)one.Verdict}, which is nothing"
            : one.Place < 0 || one.Place >= part.Total ? $"{name} has place {one.Place} of {part.Total}"
            : one.Seed < 0 || one.Attempts < 1 || one.CutPoints < 0 || one.VirtualNs < 0 || !IsTime(one.CutSeconds)
                || !IsTime(one.RealSeconds) ? $"{name} has a number that cannot be"
            : "";
    }

    private static bool IsAnyNull(ShardCase one) => one.Message is null || one.Report is null
        || one.Missing is null || one.Unchecked is null || one.Missing.Contains(null!) || one.Unchecked.Contains(null!);

    private static bool IsTime(double seconds) => double.IsFinite(seconds) && seconds >= 0;
}
