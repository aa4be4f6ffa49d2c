using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>What lies in tests/Vectors says where it is from, and the same as what it was taken from.</summary>
[TestClass]
public sealed class KnownAnswersTests(TestContext context)
{
    private static readonly string[] s_names = [.. Directory
        .EnumerateFiles(KnownAnswers.Folder, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(KnownAnswers.Folder, path).Replace('\\', '/'))
        .Where(name => name != "README.md")];

    [TestMethod]
    public void Every_file_stands_in_the_table_with_its_source_and_licence()
    {
        string[][] rows = [.. File.ReadLines(KnownAnswers.PathOf("README.md"))
            .Where(line => line.StartsWith("| `"))
            .Select(line => line.Split('|', System.StringSplitOptions.TrimEntries)[1..^1])];
        string[] told = [.. rows.Select(row => row[0].Trim('`'))];
        foreach (string name in s_names)
        {
            Assert.IsTrue(told.Any(entry => entry == name || (entry[^1] == '/' && name.StartsWith(entry))), name);
        }
        foreach (string[] row in rows)
        {
            string path = KnownAnswers.PathOf(row[0].Trim('`'));
            Assert.IsTrue(File.Exists(path) || Directory.Exists(path), $"{row[0]} is not there");
            Assert.IsTrue(row.Length == 4 && row.All(cell => cell.Length > 0), $"{row[0]} lacks a source or licence");
        }
    }

    [TestMethod]
    public void The_files_say_what_the_material_beside_the_checkout_says()
    {
        int compared = 0;
        foreach (string name in s_names.Where(name => !name.EndsWith("article-runs.txt")))
        {
            if (SharedMaterial.TryFind(PlaceOf(name), out string path))
            {
                string[] there = Lines(path);
                string[] here = Lines(KnownAnswers.PathOf(name));
                Assert.IsTrue(name == "coverage.txt" ? here.All(there.Contains) : here.SequenceEqual(there), name);
                compared++;
            }
        }
        context.WriteLine($"{compared} of {s_names.Length} files compared");
    }

    [TestMethod]
    public void The_marks_of_the_article_are_those_of_its_runs()
    {
        string[] marks = Lines(KnownAnswers.PathOf("article-runs.txt"));
        CollectionAssert.AreEqual(marks.Distinct().Order(System.StringComparer.Ordinal).ToArray(), marks);
        Assert.IsGreaterThan(500, marks.Length);
        if (SharedMaterial.TryFind("article.txt", out string article))
        {
            IEnumerable<string> runs = ArticleRuns.In(File.ReadAllText(article)).Select(ArticleRuns.MarkOf);
            CollectionAssert.AreEquivalent(runs.Distinct().ToArray(), marks);
        }
    }

    private static string[] Lines(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0)];

    private static string PlaceOf(string name) => name switch
    {
        "faults.json" => name,
        "coverage.txt" => "reference/payments.md",
        _ when name.StartsWith("swipes/") => "cases/" + name,
        _ when name.Contains('/') => name,
        _ => "vectors/" + name,
    };
}
