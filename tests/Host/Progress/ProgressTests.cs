using System;
using System.IO;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Tests.Host.Progress;

[TestClass]
public sealed class ProgressTests
{
    private static readonly WorkText s_text = new("run", "cases");

    [TestMethod]
    [DataRow(0, 0, 0, "run: 0 of 0 cases, 0 %, 0.0 a second")]
    [DataRow(0, 40, 5, "run: 0 of 40 cases, 0 %, 0.0 a second")]
    [DataRow(10, 40, 5, "run: 10 of 40 cases, 25 %, 2.0 a second, 15 s left")]
    [DataRow(100, 400, 100, "run: 100 of 400 cases, 25 %, 1.0 a second, 5 min 0 s left")]
    [DataRow(100, 100_000, 5, "run: 100 of 100000 cases, 0 %, 20 a second, 1 h 23 min left")]
    [DataRow(40, 40, 5, "run: 40 of 40 cases, 100 %, 8.0 a second")]
    public void How_far_work_is_is_told_in_words(int done, int total, int seconds, string text) =>
        Assert.AreEqual(text, s_text.Of(done, total, TimeSpan.FromSeconds(seconds)));

    [TestMethod]
    public void Without_a_terminal_a_line_comes_now_and_then_and_none_afterwards()
    {
        StringWriter output = new();
        using (ProgressLines lines = new(s_text, output, TimeSpan.FromMilliseconds(20)))
        {
            lines.Expect(4);
            lines.Add(1);
            Assert.IsTrue(SpinWait.SpinUntil(
                () => Text(output).Contains("run: 1 of 4 cases, 25 %", StringComparison.Ordinal), 60_000));
        }
        string end = Text(output);
        Thread.Sleep(100);
        Assert.AreEqual(end, Text(output));
    }

    [TestMethod]
    public void A_bar_leaves_the_lines_that_are_printed_above_it_as_they_are()
    {
        StringWriter terminal = new();
        using (ProgressBar bar = new(s_text, terminal))
        {
            bar.Expect(2);
            bar.Above.WriteLine("\u001b[32mpass\u001b[0m  A case [with=brackets]");
            bar.Add(2);
        }
        StringAssert.Contains(terminal.ToString(), "\u001b[32mpass\u001b[0m  A case [with=brackets]\n");
    }

    [TestMethod]
    [DataRow(true, false, false, typeof(NoProgress))]
    [DataRow(true, true, true, typeof(NoProgress))]
    [DataRow(false, false, false, typeof(ProgressLines))]
    [DataRow(false, false, true, typeof(ProgressLines))]
    [DataRow(false, true, true, typeof(ProgressBar))]
    [DataRow(false, true, false, typeof(ProgressBar))]
    public void Quiet_shows_nothing_a_terminal_a_bar_all_else_lines_and_a_file_gets_what_is_printed(
        bool isQuiet, bool isTerminal, bool isOutputTerminal, Type expected)
    {
        Streams streams = new(TextReader.Null, new StringWriter(), new StringWriter())
        {
            IsTerminal = isTerminal,
            IsOutputTerminal = isOutputTerminal,
        };
        Streams people = streams;
        using IWorkProgress progress = WorkProgress.Begin("run", "cases", isQuiet, ref people);
        Assert.IsInstanceOfType(progress, expected);
        Assert.AreEqual(expected == typeof(ProgressBar) && isOutputTerminal, people != streams);
    }

    // The writer is locked by whoever writes.
    private static string Text(StringWriter output)
    {
        try
        {
            return output.ToString();
        }
        catch (ArgumentOutOfRangeException)
        {
            return "";
        }
    }
}
