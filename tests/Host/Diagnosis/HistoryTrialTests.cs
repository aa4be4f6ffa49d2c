using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Trials.Diagnosis;

namespace PosTerminal.Tests.Host.Diagnosis;

[TestClass]
public sealed class HistoryTrialTests
{
    private const int Histories = 2000;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(7)]
    public void Of_2000_histories_more_than_90_percent_are_named_and_fewer_than_1_percent_wrongly(int seed)
    {
        ConfusionMatrix matrix = new();
        HistoryTrials trials = new(seed);
        for (int number = 0; number < Histories; number++)
        {
            (Finding truth, Finding verdict) = trials.Play(number);
            matrix.Add(truth, verdict);
        }

        using StringWriter text = new();
        text.WriteLine($"seed {seed}: {matrix.Right} right, {matrix.Wrong} wrong of {matrix.Total}");
        matrix.Write(text);
        TestContext.WriteLine("{0}", text);
        Assert.IsTrue(matrix.Wrong * 100 < matrix.Total, $"{text}");
        Assert.IsTrue(matrix.Right * 100 > matrix.Total * 90, $"{text}");
    }
}
