using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Scenarios.Events;
using PosTerminal.Firmware.Console;
using PosTerminal.Firmware.Trace;

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
    public void There_are_all_66_codes() => Assert.HasCount(66, EventWords.Codes);

    private static string Written(string name, long number)
    {
        TextLine line = new();
        line.Clear();
        TraceText.PutValue(line, name, number);
        return Encoding.ASCII.GetString(line.Bytes, 0, line.Count);
    }
}
