using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Folders;

/// <summary>Whoever opens a folder need not know those that know it.</summary>
[TestClass]
public class FolderRuleTests
{
    private static readonly string[] s_projects = { "firmware", "hal", "boards/Emulator" };

    // Arrows that still close a circle, by project; the list only gets shorter.
    private static readonly Dictionary<string, string[]> s_known = new()
    {
        ["boards/Emulator"] =
        [
            "Keys -> Machine", "Scenarios -> Scenarios/Running", "Device -> Machine", "Machine -> (top)",
            "Scenarios/Running -> Scenarios/Reports", "Issuer -> Machine", "Scenarios/Running -> Scenarios/Steps",
            "Commands -> Fuzzing", "Device -> Invariants", "Provider -> Issuer", "FrontPanel/Web -> (top)",
            "Keys -> (top)", "PowerCuts -> (top)", "Waveforms -> (top)", "Scenarios/Running -> Scenarios",
            "FrontPanel/Live -> (top)",
        ],
    };

    private static readonly FolderReader s_sources = new(
        s_projects.SelectMany(Repository.Under).Select(file => (file.Path, file.Text)));

    private static IEnumerable<object[]> Projects => s_projects.Select(project => new object[] { project });

    [TestMethod]
    [DynamicData(nameof(Projects))]
    public void The_folders_of_the_project_form_no_circle(string project)
    {
        FolderGraph graph = s_sources.Draw(project);
        string[] known = s_known.GetValueOrDefault(project, []);
        AssertNone(FolderRule.Offences(project, graph.Without(known)));
        AssertNone(known.Where(arrow => !graph.Has(arrow)).Select(arrow => $"{arrow} is gone: delete it here"));
    }

    [TestMethod]
    public void The_page_shows_the_folders_of_the_firmware()
    {
        const string Page = "docs/architecture.md";
        const string Block = "<!-- folders of firmware -->\n(.*)<!-- /folders of firmware -->";
        Match block = Regex.Match(Repository.Read(Page), Block, RegexOptions.Singleline);
        string picture = s_sources.Draw("firmware").ToMermaid();
        Assert.AreEqual(
            $"```mermaid\n{picture}```\n", block.Groups[1].Value, $"put what is expected between the marks of {Page}");
    }

    [TestMethod]
    public void Arrows_one_way_are_no_circle_and_comments_are_no_arrows()
    {
        AssertNone(Offences(FolderSamples.Good));
        AssertNone(Offences(FolderSamples.OnlyNamed));
    }

    [TestMethod]
    public void A_circle_of_two_names_the_line_that_leads_back_and_the_file_that_leads_forth()
    {
        string offence = Offences(FolderSamples.CircleOfTwo).Single();
        StringAssert.Contains(offence, "firmware: The folders Card -> Host -> Card form a circle.");
        StringAssert.Contains(
            offence, "back:  firmware/Card/Parser.cs(4) uses Reader of firmware/Host/Reader.cs");
        StringAssert.Contains(
            offence, "forth: firmware/Host/Other.cs(2) uses Card of firmware/Card/Card.cs");
    }

    [TestMethod]
    public void A_circle_of_three_is_named_all_the_way_round()
    {
        string offence = Offences(FolderSamples.CircleOfThree).Single();
        StringAssert.Contains(offence, "Card -> Terminal -> Host -> Card");
        StringAssert.Contains(offence, "firmware/Card/Card.cs(1) uses Machine of firmware/Terminal/Machine.cs");
        StringAssert.Contains(offence, "firmware/Terminal/Machine.cs(1) uses Reader of firmware/Host/Reader.cs");
        StringAssert.Contains(offence, "firmware/Host/Reader.cs(1) uses Card of firmware/Card/Card.cs");
    }

    [TestMethod]
    public void A_member_leads_to_the_folder_of_its_type_without_naming_it()
    {
        FolderGraph graph = Draw(FolderSamples.MemberOnly);
        Assert.IsTrue(graph.Has("Terminal -> Card"));
    }

    [TestMethod]
    public void Nobody_knows_what_lies_beside_the_project_file()
    {
        string offence = Offences(FolderSamples.CircleThroughTop).Single();
        StringAssert.Contains(offence, "back:  firmware/Terminal/Machine.cs(1) uses Board of firmware/Board.cs");
    }

    [TestMethod]
    public void Every_arrow_out_of_the_rules_is_refused()
    {
        string offence = Offences(FolderSamples.ArrowOutOfRules).Single();
        StringAssert.Contains(offence, "Rules knows no other folder");
        StringAssert.Contains(offence, "firmware/Rules/Guard.cs(5) uses Card of firmware/Card/Card.cs");
    }

    [TestMethod]
    public void The_picture_leaves_out_what_a_longer_way_implies()
    {
        const string Picture = """
            graph TD
                top["(top)"] --> Terminal
                Card
                Host --> Card
                Terminal --> Host

            """;
        Assert.AreEqual(Picture, Draw(FolderSamples.Good).ToMermaid());
    }

    private static FolderGraph Draw((string Path, string Text)[] files) => new FolderReader(files).Draw("firmware");

    private static IEnumerable<string> Offences((string Path, string Text)[] files) =>
        FolderRule.Offences("firmware", Draw(files));

    private static void AssertNone(IEnumerable<string> offences)
    {
        string[] lines = offences.ToArray();
        Assert.IsEmpty(lines, "\n" + string.Join("\n", lines));
    }
}
