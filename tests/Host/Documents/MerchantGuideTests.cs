using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Documents;

[TestClass]
public class MerchantGuideTests
{
    [TestMethod]
    [DataRow("merchant-guide.md")]
    [DataRow("merchant-guide.zh.md")]
    public void Every_code_has_one_row(string name)
    {
        string[] codes = [.. Page.Read(name).Rows(@"[A-Z]\d\d\d").Select(row => row[0])];
        CollectionAssert.AreEqual(Page.AllCodes.ToArray(), codes);
    }

    [TestMethod]
    [DataRow("merchant-guide.md")]
    [DataRow("merchant-guide.zh.md")]
    public void Every_remedy_has_one_row_with_all_its_codes(string name)
    {
        string[][] rows = [.. Page.Read(name).Rows(@"R\d+")];
        CollectionAssert.AreEqual(Page.AllRemedies.ToArray(), rows.Select(row => row[0]).ToArray());
        foreach (string[] row in rows)
        {
            Assert.HasCount(6, row, row[0]);
            Assert.IsTrue(row.All(cell => cell.Length > 0), row[0]);
            string[] expected = [.. Page.AllCodes.Where(code => Page.RemediesOf(code).Contains(row[0]))];
            CollectionAssert.AreEqual(
                expected, Page.CodesIn(row[5]), $"{row[0]}: {string.Join(", ", expected)}");
        }
    }

    [TestMethod]
    public void Both_guides_have_the_same_sections()
    {
        int[] english = Shape("merchant-guide.md");
        CollectionAssert.AreEqual(english, Shape("merchant-guide.zh.md"));
        Assert.IsGreaterThan(10, english.Length);
    }

    [TestMethod]
    [DataRow("merchant-guide.md", "**This is a test terminal, not a certified device.")]
    [DataRow("merchant-guide.zh.md", "**这是一台测试终端，不是经过认证的收款设备。")]
    public void The_guide_begins_with_what_the_terminal_is_not(string name, string sentence) =>
        Assert.Contains(sentence, Page.Read(name).Text.Split("\n## ")[0]);

    // Table rows of each section: what is added to one guide is missed in the other.
    private static int[] Shape(string name) =>
        [.. Page.Read(name).Text.Split("\n## ").Select(section => section.Split("\n| ").Length)];
}
