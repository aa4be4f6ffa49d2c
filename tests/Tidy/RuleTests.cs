using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Rules;
using PosTerminal.Tidy.Samples;

namespace PosTerminal.Tidy;

/// <summary>Each rule refuses the marked lines of its samples and no others.</summary>
[TestClass]
public class RuleTests
{
    private static readonly Sample[] s_samples =
        LanguageSamples.All.Concat(RuntimeSamples.All).Concat(ShapeSamples.All).Concat(TextSamples.All).ToArray();

    private static IEnumerable<object[]> Samples =>
        s_samples.Select((sample, index) => new object[] { index, sample.ToString() });

    private static IEnumerable<object[]> RuleNames => RuleBook.All.Select(rule => new object[] { rule.Name });

    [TestMethod]
    [DynamicData(nameof(Samples))]
    public void The_rule_refuses_exactly_the_marked_lines(int index, string title)
    {
        Sample sample = s_samples[index];
        CollectionAssert.AreEqual(sample.MarkedLines, sample.RefusedLines(), title + "\n" + sample.Text);
    }

    [TestMethod]
    [DynamicData(nameof(RuleNames))]
    public void The_rule_is_proven_by_a_bad_and_a_good_sample(string name)
    {
        Assert.Contains(sample => sample.Rule == name && sample.MarkedLines.Length > 0, s_samples);
        Assert.Contains(sample => sample.Rule == name && sample.MarkedLines.Length == 0, s_samples);
    }
}
