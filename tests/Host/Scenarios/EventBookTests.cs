using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Fuzzing;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Scenarios.Running;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Trace;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Scenarios;

/// <summary>The reader knows exactly what the trace of the terminal can write.</summary>
[TestClass]
public sealed class EventBookTests
{
    private const int MostNumber = 1000;

    // Zero of these is written by nobody: no code but of a hand-over, no reason, no key.
    private static readonly string[] s_unwritten = ["?", "-"];

    [TestMethod]
    public void Every_kind_of_entry_has_a_name_a_time_and_its_own_values()
    {
        foreach (TraceKind kind in Enum.GetValues<TraceKind>())
        {
            EventShape shape = EventBook.Find(TraceText.NameOf(kind))!;
            Assert.AreNotEqual("?", shape.Name, $"{kind}");
            Assert.AreNotEqual("", shape.When, $"{kind}");
            string[] written = [TraceText.FirstNameOf(kind), TraceText.SecondNameOf(kind)];
            CollectionAssert.AreEqual(
                written.Where(name => name.Length > 0).ToArray(), shape.Values.Select(value => value.Name).ToArray());
        }
    }

    [TestMethod]
    public void A_value_takes_what_the_trace_writes_and_nothing_else()
    {
        foreach (EventValue value in EventBook.All.SelectMany(shape => shape.Values).Where(one => one.Words.Count > 0))
        {
            HashSet<string> written =
                [.. Enumerable.Range(0, MostNumber).Select(number => Written(value.Name, number))];
            foreach (string word in value.Words)
            {
                Assert.Contains(word, written, $"{value.Name} is never '{word}'");
            }
        }
    }

    [TestMethod]
    [DataRow("from", DisplayName = "from")]
    [DataRow("to", DisplayName = "to")]
    [DataRow("class", DisplayName = "class")]
    [DataRow("direction", DisplayName = "direction")]
    public void A_word_that_the_trace_writes_is_taken(string name)
    {
        EventValue value = EventBook.All.SelectMany(shape => shape.Values).First(one => one.Name == name);
        string[] written = [.. Enumerable.Range(0, 256).Select(number => Written(name, number)).Except(s_unwritten)];
        CollectionAssert.AreEquivalent(written, value.Words.ToArray());
    }

    [TestMethod]
    [DataRow("auth.approved", "amount", "0 1000000000000 999999999999999 99999999999999999999", "1 999999999999")]
    [DataRow("auth.sent", "stan", "0 1000000", "1 999999")]
    [DataRow("sale.settled", "stan", "0 1000000", "1 999999")]
    [DataRow("sale.settled", "stands", "2 7", "0 1")]
    [DataRow("pin.prompted", "try", "0 4", "1 2 3")]
    [DataRow("pin.sent", "try", "0 4", "1 2 3")]
    [DataRow("pin.rejected", "try", "4", "0 1 2 3")]
    [DataRow("pin.accepted", "try", "0 4", "1 2 3")]
    [DataRow("reversal.sent", "try", "0 2147483648", "1 4 1000 2147483647")]
    public void A_number_that_no_event_has_is_refused(string name, string key, string never, string possible)
    {
        foreach (string verb in new[] { "expect-event", "expect-no-event" })
        {
            string[] ErrorsOf(string text) =>
                Scenario.Errors($"version: 1\nsteps:\n- {verb}: {{ name: {name}, {key}: {text} }}\n");
            int column = $"- {verb}: {{ name: {name}, {key}: ".Length + 1;
            foreach (string text in never.Split(' '))
            {
                string error = Assert.ContainsSingle(ErrorsOf(text));
                StringAssert.StartsWith(error, $"x.yaml(3,{column}): error SCN004: '{key}' ");
                StringAssert.Contains(error, $"'{text}'");
            }
            Assert.IsEmpty(possible.Split(' ').SelectMany(ErrorsOf));
        }
    }

    [TestMethod]
    public void Every_value_has_words_or_a_range()
    {
        foreach (EventValue value in EventBook.All.SelectMany(shape => shape.Values))
        {
            Assert.AreEqual(value.Words.Count == 0, value.Range is not null, value.Name);
        }
    }

    [TestMethod]
    public void What_a_terminal_traces_may_be_expected()
    {
        KeepingBenches benches = new();
        StringWriter complaints = new();
        string[] folders = [.. new[] { "pin", "reversal", "settle", "money" }
            .Select(name => Path.Combine(Repository.Root, "tests", "Scenarios", name))];
        foreach (ScenarioCase one in ScenarioFiles.Load(folders, complaints)!)
        {
            new CaseRunner(benches, Scenario.DayNs).Run(one, one.Seed);
            benches.Check();
        }
        int seed = Random.Shared.Next();
        Assert.IsTrue(new FuzzRun(benches, complaints).Run(2_000, seed), $"{complaints}");
        benches.Check();
        Assert.AreEqual("", string.Join('\n', benches.Complaints), $"seed {seed}");
    }

    [TestMethod]
    public void An_issuer_may_call_a_PIN_wrong_that_was_not_sent()
    {
        CaseResult result = new CaseRunner(new BenchFactory(), Scenario.DayNs).Run(Scenario.Load(
            "version: 1\nsteps:\n- issuer: { answer: '55' }\n- reach: AwaitingCard\n- swipe: { card: visa-nopin }\n"
            + "- expect-event: { name: pin.rejected, try: 0 }\n").Single(), 1);
        Assert.AreEqual(Verdict.Pass, result.Verdict, result.Report);
    }

    [TestMethod]
    public void There_are_all_66_codes() => Assert.HasCount(66, EventWords.Codes);

    private static string Written(string name, long number)
    {
        TextLine line = new();
        line.Clear();
        TraceText.PutValue(line, name, number);
        return Encoding.ASCII.GetString(line.Bytes, 0, line.Count);
    }
}
