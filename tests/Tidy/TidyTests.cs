using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Gate;
using PosTerminal.Tidy.Rules;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy;

/// <summary>Every file of the repository keeps every rule.</summary>
[TestClass]
public class TidyTests
{
    private static IEnumerable<object[]> RuleNames => RuleBook.All.Select(rule => new object[] { rule.Name });

    [TestMethod]
    [DynamicData(nameof(RuleNames))]
    public void The_repository_keeps_the_rule(string name)
    {
        Rule rule = RuleBook.All.Single(candidate => candidate.Name == name);
        Findings.AssertNone(Repository.Files.AsParallel().SelectMany(rule.Check));
    }
}
