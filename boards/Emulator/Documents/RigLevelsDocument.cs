using System.Collections.Generic;
using System.IO;
using System.Linq;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Emulator.Documents;

/// <summary>What each level of a rig can play, as docs/rig-levels.md, from what the scenarios need.</summary>
public static class RigLevelsDocument
{
    /// <summary>Writes the page.</summary>
    public static void WriteMarkdown(TextWriter output, IReadOnlyList<ScenarioCase> cases)
    {
        output.Write("# What each level of a rig can play\n\n");
        output.Write("Made from the steps of the scenarios by ");
        output.Write("`dotnet run --project boards/Emulator -- rig levels tests/Scenarios`; a test compares them. ");
        output.Write("[The rig](rig.md) says which levels are built.\n\n");
        output.Write($"| level | has | plays, of {cases.Count} cases |\n|---|---|---|\n");
        for (int i = 0; i < RigLevel.All.Count; i++)
        {
            RigLevel level = RigLevel.All[i];
            int count = cases.Count(one => level.CanPlay(one.Needs));
            output.Write($"| {i}: {level.Name} | {string.Join(", ", level.Has)} | {count} |\n");
        }
        output.Write("\n| scenario | 0 | 1 | 2 | 3 | what level 2 lacks |\n|---|---|---|---|---|---|\n");
        foreach (IGrouping<string, ScenarioCase> file in cases.GroupBy(one => NameOf(one.File)))
        {
            string[] marks = [.. RigLevel.All.Select(level => MarkOf(level, file))];
            IEnumerable<string> lacks = file.SelectMany(one => one.Needs).Distinct().Except(RigLevel.All[2].Has);
            output.Write($"| {file.Key} | {string.Join(" | ", marks)} | {string.Join(", ", lacks)} |\n");
        }
    }

    private static string MarkOf(RigLevel level, IEnumerable<ScenarioCase> cases)
    {
        bool[] played = [.. cases.Select(one => level.CanPlay(one.Needs))];
        return played.All(one => one) ? "yes" : played.Any(one => one) ? "some" : "";
    }

    private static string NameOf(string file) =>
        $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)))}/{Path.GetFileNameWithoutExtension(file)}";
}
