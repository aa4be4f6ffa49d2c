using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>A page that names a file or a folder of the sources names one that is there.</summary>
[TestClass]
public partial class PathTests
{
    [TestMethod]
    public void Every_path_that_a_page_names_exists()
    {
        List<string> missing = [];
        int count = 0;
        foreach (string page in Pages())
        {
            string[] paths = PathsIn(File.ReadAllText(page));
            count += paths.Length;
            missing.AddRange(paths.Where(path => !Exists(path))
                .Select(path => $"{Path.GetRelativePath(Repository.Root, page)}: {path}"));
        }
        Assert.IsEmpty(missing, string.Join('\n', missing));
        Assert.IsGreaterThan(100, count);
    }

    [TestMethod]
    public void A_path_that_leads_nowhere_is_found()
    {
        string[] paths = PathsIn("""
            | `hal/Gone/Driver.cs` | See firmware/Rules/TransitionTable.cs. (`firmware/Terminal/*Effects.cs`)
            `firmware/Gone/*.cs` boards/Esp32DevKitC/bin/Release/x.bin https://hal/Gone ../firmware/Gone
            """);
        CollectionAssert.AreEqual(
            (string[])["hal/Gone/Driver.cs", "firmware/Gone/*.cs"], paths.Where(path => !Exists(path)).ToArray());
        Assert.HasCount(4, paths);
    }

    private static IEnumerable<string> Pages() => PagesIn("docs", "*.md")
        .Concat(PagesIn("boards", "README.md"))
        .Append(Path.Combine(Repository.Root, "README.md"));

    private static IEnumerable<string> PagesIn(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories);

    // What a build leaves behind is named too, and is not there before it.
    private static string[] PathsIn(string text) => [.. PathPattern().Matches(text)
        .Select(match => match.Value.TrimEnd('.', '/'))
        .Where(path => !path.Contains("/bin/", StringComparison.Ordinal))
        .Distinct()];

    private static bool Exists(string path)
    {
        string full = Path.Combine(Repository.Root, path);
        string folder = Path.GetDirectoryName(full)!;
        return path.Contains('*')
            ? Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, Path.GetFileName(full)).Any()
            : Path.Exists(full);
    }

    [GeneratedRegex(@"(?<![\w./-])(?:firmware|hal|boards|tests|tools|docs)/[\w./*-]*")]
    private static partial Regex PathPattern();
}
