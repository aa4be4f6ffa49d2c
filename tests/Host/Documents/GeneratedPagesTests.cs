using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Documents;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Firmware.Screen;

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

    [TestMethod]
    public void The_words_about_the_money_in_the_guides_are_what_the_display_shows()
    {
        using StringWriter complaints = new();
        IReadOnlyList<ScenarioCase> cases =
            ScenarioFiles.Load([Path.Combine(Repository.Root, "tests", "Scenarios", "money")], complaints)!;
        IReadOnlyList<MoneyStory> stories = MoneyStories.Play(cases, new BenchFactory());
        foreach (MoneyStory story in stories)
        {
            Assert.AreEqual("", story.Message, story.Scenario.File);
        }
        CollectionAssert.AreEquivalent(
            MoneyStoriesDocument.Files.ToArray(), stories.Select(MoneyStoriesDocument.FileOf).ToArray());
        CollectionAssert.AreEquivalent(
            (Prompt[])[Prompt.Charged, Prompt.NotCharged, Prompt.Reversing, Prompt.Reversed, Prompt.BeingChecked],
            stories.SelectMany(story => story.Words).Distinct().ToArray());
        CompareBlock("merchant-guide.md", output => MoneyStoriesDocument.WriteEnglish(output, stories), "money");
        CompareBlock("merchant-guide.zh.md", output => MoneyStoriesDocument.WriteChinese(output, stories), "money");
    }

    private static void CompareBlock(string name, Action<TextWriter> write, string block = "codes")
    {
        using StringWriter expected = new();
        write(expected);
        Assert.AreEqual(expected.ToString(), Page.Read(name).Block(block),
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
