using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>The pages against the research into the article, faults and remedies.</summary>
[TestClass]
public partial class ResearchTests
{
    private static readonly ILookup<string, string[]> s_rows = Page.Read("coverage.md")
        .Section("The article").Rows(@"s\d+").ToLookup(row => row[0]);

    [TestMethod]
    public void Every_code_stands_in_the_sentences_that_its_cause_names()
    {
        using JsonDocument document =
            JsonDocument.Parse(File.ReadAllText(KnownAnswers.PathOf("faults.json")));
        int compared = 0;
        foreach (JsonElement fault in document.RootElement.EnumerateArray())
        {
            string code = fault.GetProperty("code").GetString()!;
            foreach (Match sentence in Sentence().Matches(fault.GetProperty("cause").GetString()!))
            {
                Assert.Contains(code, CodesOf(sentence.Value), sentence.Value);
                compared++;
            }
        }
        Assert.IsGreaterThan(40, compared);
    }

    [TestMethod]
    public void Every_cause_of_the_research_has_its_codes()
    {
        Match[] causes = Cause().Matches(Line("Cause coverage: ")).ToArray();
        foreach (Match cause in causes)
        {
            AssertHolds(cause.Groups[2].Value, CodesOf(cause.Groups[1].Value), cause.Value);
        }
        Assert.IsGreaterThan(15, causes.Length);
    }

    [TestMethod]
    public void Every_remedy_of_the_research_stands_in_its_sentences_with_its_codes()
    {
        Match[] remedies = Answer().Matches(Line("R1 ")).ToArray();
        foreach (Match remedy in remedies)
        {
            string[] sentences = [.. remedy.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            foreach (string sentence in sentences)
            {
                IEnumerable<string> named = s_rows[sentence].SelectMany(row => Page.RemediesIn(row[5]));
                Assert.Contains(remedy.Groups[1].Value, named, sentence);
            }
            AssertHolds(remedy.Groups[3].Value, sentences.SelectMany(CodesOf), remedy.Value);
        }
        Assert.HasCount(Page.AllRemedies.Count, remedies);
    }

    [TestMethod]
    [DataRow("coverage.md")]
    [DataRow("merchant-guide.zh.md")]
    public void No_page_copies_the_article(string name)
    {
        HashSet<string> ofTheArticle = [.. File.ReadLines(KnownAnswers.PathOf("article-runs.txt"))];
        foreach (string words in ArticleRuns.In(Page.Read(name).Text))
        {
            Assert.DoesNotContain(ArticleRuns.MarkOf(words), ofTheArticle, $"{name} copies '{words}'");
        }
    }

    private static IEnumerable<string> CodesOf(string sentence) =>
        s_rows[sentence].SelectMany(row => Page.CodesIn(row[4]));

    // "H201-H205" is a range; "C7xx" some code of a category.
    private static void AssertHolds(string expected, IEnumerable<string> codes, string message)
    {
        string[] named = [.. codes];
        foreach (string word in expected.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string first = word[..4];
            string last = word[^4..];
            string[] wanted = [.. Page.AllCodes.Where(code => code[0] == first[0]
                && string.CompareOrdinal(code, first) >= 0 && string.CompareOrdinal(code, last) <= 0)];
            bool holds = first.EndsWith("xx", StringComparison.Ordinal)
                ? named.Any(code => code.StartsWith(first[..2], StringComparison.Ordinal))
                : wanted.Length > 0 && wanted.All(named.Contains);
            Assert.IsTrue(holds, $"{word} of: {message}");
        }
    }

    private static string Line(string beginning) =>
        File.ReadLines(KnownAnswers.PathOf("coverage.txt"))
            .First(line => line.StartsWith(beginning, StringComparison.Ordinal));

    [GeneratedRegex(@"\bs\d+\b")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(s\d+)((?: [SHWNUPC]\d\d\d(?:-[SHWNUPC]\d\d\d)?)+)")]
    private static partial Regex Cause();

    [GeneratedRegex(@"\b(R\d+) [^·:]*?((?: s\d+)+):((?: [SHWNUPC]\d(?:\d\d|xx)(?:-[SHWNUPC]\d\d\d)?)+)")]
    private static partial Regex Answer();
}
