using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;

namespace PosTerminal.Tests.Host.Documents;

/// <summary>docs/numbers.md lists every limit as it stands in <see cref="BudgetTable"/>.</summary>
[TestClass]
public class NumbersTests
{
    private const int Limit = 2;

    private static readonly List<Budget> s_budgets = [.. typeof(BudgetTable)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (Budget)field.GetValue(null)!)];

    private static IEnumerable<object[]> Budgets => s_budgets.Select(budget => new object[] { budget });

    [TestMethod]
    [DynamicData(nameof(Budgets))]
    public void Every_limit_is_on_the_page(Budget budget)
    {
        string[] row = Rows().Single(cells => cells[0] == budget.Name);
        Assert.AreEqual(budget.Limit, row[Limit], "run the command that docs/numbers.md names");
    }

    [TestMethod]
    public void No_limit_is_on_the_page_that_is_not_in_the_table()
    {
        string[] limited = [.. Rows().Where(row => row[Limit].Length > 0).Select(row => row[0])];
        string[] promised = [.. s_budgets.Where(budget => budget.Limit.Length > 0).Select(budget => budget.Name)];
        CollectionAssert.AreEquivalent(promised, limited);
    }

    private static IEnumerable<string[]> Rows() => Page.Read("numbers.md").Block("budgets").Split('\n')
        .Where(line => line.StartsWith('|'))
        .Skip(2)
        .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());
}
