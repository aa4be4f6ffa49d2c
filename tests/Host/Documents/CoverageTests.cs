using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

[TestClass]
public class CoverageTests
{
    private const int SentenceCount = 34;
    private const int Kind = 1;
    private const int Codes = 4;
    private const int Remedies = 5;

    private static readonly Page s_page = Page.Read("coverage.md");
    private static readonly List<string[]> s_article = [.. s_page.Section("The article").Rows(@"s\d+")];
    private static readonly List<string[]> s_beyond =
        [.. s_page.Section("Beyond the article").Rows(@"[A-Z]\d+")];

    [TestMethod]
    public void Every_sentence_has_a_row_and_the_rows_are_in_order()
    {
        int[] numbers = [.. s_article.Select(row => int.Parse(row[0][1..]))];
        CollectionAssert.AreEqual(numbers.Order().ToArray(), numbers);
        CollectionAssert.AreEqual(
            Enumerable.Range(1, SentenceCount).ToArray(), numbers.Distinct().ToArray());
    }

    [TestMethod]
    public void Every_row_has_a_kind_two_languages_and_a_place()
    {
        foreach (string[] row in s_article)
        {
            Assert.HasCount(7, row, row[0]);
            Assert.Contains(row[Kind], (string[])["cause", "remedy", "advice"], row[0]);
            Assert.IsTrue(row.All(cell => cell.Length > 0), row[0]);
        }
    }

    [TestMethod]
    public void Every_code_is_a_cause_in_the_article_or_stands_beyond_it()
    {
        IEnumerable<string> causes = RowsOf("cause").SelectMany(row => Page.CodesIn(row[Codes])).Distinct();
        string[] named = [.. causes.Concat(s_beyond.Select(row => row[0])).Order()];
        CollectionAssert.AreEqual(Page.AllCodes.Order().ToArray(), named);
    }

    [TestMethod]
    public void Every_remedy_answers_a_sentence()
    {
        string[] named = [.. RowsOf("remedy").SelectMany(row => Page.RemediesIn(row[Remedies])).Distinct()];
        CollectionAssert.AreEquivalent(Page.AllRemedies.ToArray(), named);
    }

    [TestMethod]
    public void A_cause_has_the_remedies_of_its_codes()
    {
        foreach (string[] row in RowsOf("cause"))
        {
            string[] expected = [.. Page.CodesIn(row[Codes]).SelectMany(Page.RemediesOf).Distinct()];
            CollectionAssert.AreEquivalent(
                expected, Page.RemediesIn(row[Remedies]), $"{row[0]}: {string.Join(", ", expected)}");
        }
        foreach (string[] row in s_beyond)
        {
            CollectionAssert.AreEquivalent(Page.RemediesOf(row[0]), Page.RemediesIn(row[3]), row[0]);
        }
    }

    [TestMethod]
    public void A_remedy_is_asked_for_by_its_codes()
    {
        foreach (string[] row in RowsOf("remedy"))
        {
            string[] remedies = Page.RemediesIn(row[Remedies]);
            string[][] asked = [.. Page.CodesIn(row[Codes]).Select(Page.RemediesOf)];
            Assert.IsTrue(asked.All(some => some.Intersect(remedies).Any()), $"{row[0]} {row[2]}");
            Assert.IsTrue(remedies.All(asked.SelectMany(some => some).Contains), $"{row[0]} {row[2]}");
        }
    }

    [TestMethod]
    public void Advice_points_to_the_merchant_guide()
    {
        foreach (string[] row in RowsOf("advice"))
        {
            Assert.Contains("(merchant-guide.md#", row[6], $"{row[0]} {row[2]}");
        }
    }

    private static IEnumerable<string[]> RowsOf(string kind) => s_article.Where(row => row[Kind] == kind);

}
