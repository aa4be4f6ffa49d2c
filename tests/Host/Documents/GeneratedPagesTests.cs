using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Scenarios;

namespace PosTerminal.Tests.Host.Documents;

[TestClass]
public class GeneratedPagesTests
{
    [TestMethod]
    public void The_page_of_states_is_what_the_table_says() => Compare("states.md", StatesDocument.WriteMarkdown);

    [TestMethod]
    public void The_page_of_events_is_what_the_trace_writes() => Compare("events.md", EventsDocument.WriteMarkdown);

    [TestMethod]
    public void The_page_of_faults_is_what_the_catalogue_says() => Compare("faults.md", FaultsDocument.WriteMarkdown);

    [TestMethod]
    public void The_page_of_rig_levels_is_what_the_scenarios_need()
    {
        using StringWriter complaints = new();
        IReadOnlyList<ScenarioCase> cases =
            ScenarioFiles.Load([Path.Combine(Repository.Root, "tests", "Scenarios")], complaints)!;
        Compare("rig-levels.md", output => RigLevelsDocument.WriteMarkdown(output, cases));
    }

    [TestMethod]
    public void The_codes_of_the_guides_are_what_the_catalogue_says()
    {
        CompareBlock("merchant-guide.md", GuideDocument.WriteEnglish);
        CompareBlock("merchant-guide.zh.md", GuideDocument.WriteChinese);
    }

    private static void CompareBlock(string name, Action<TextWriter> write)
    {
        using StringWriter expected = new();
        write(expected);
        Assert.AreEqual(expected.ToString(), Page.Read(name).Block("codes"),
            $"run the command that docs/{name} names and put what it prints between the marks");
    }

    private static void Compare(string name, Action<TextWriter> write)
    {
        using StringWriter expected = new();
        write(expected);
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", name));
        Assert.AreEqual(expected.ToString(), page, $"run the emulator's command again and write docs/{name}");
    }
}
