using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Which cases "run" plays, how many at a time, and where its reports go.</summary>
[TestClass]
public sealed class RunChoiceTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n";

    [TestMethod]
    public void List_names_every_case_and_plays_nothing()
    {
        using Shell shell = WithFolder();
        Assert.AreEqual(0, shell.Run("run", shell.Folder, "--list"));
        Assert.AreEqual($"{shell.Path("a.yaml")}: first [s=1]\n{shell.Path("a.yaml")}: first [s=2]\n"
            + $"{shell.Path("b.yaml")}: Second\n", shell.Output);
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    [DataRow("second", 1)]
    [DataRow("s=2", 1)]
    [DataRow("a.yaml", 2)]
    public void A_filter_takes_what_has_the_text_in_file_or_name(string text, int count)
    {
        using Shell shell = WithFolder();
        Assert.AreEqual(0, shell.Run("run", shell.Folder, "--filter", text));
        Assert.HasCount(count, shell.Benches.Made);
    }

    [TestMethod]
    public void A_filter_that_takes_nothing_is_no_pass()
    {
        using Shell shell = WithFolder();
        Assert.AreEqual(2, shell.Run("run", shell.Folder, "--filter", "third"));
        Assert.AreEqual("error: '--filter': no scenario has 'third' in its file or name\n", shell.Error);
    }

    [TestMethod]
    [DataRow("", 3)]
    [DataRow("--fail-on-skip", 1)]
    public void A_skipped_case_fails_the_run_where_that_is_asked_for(string option, int code)
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", "requires: [ jig ]\n" + Steps);
        Assert.AreEqual(code, shell.Run([.. $"run {file} {option}".Trim().Split(' ')]));
        StringAssert.Contains(shell.Output, "skipped for want of: jig 1\n");
        StringAssert.Contains(
            shell.Output, "NOTHING WAS PLAYED: all 1 cases were skipped; this is no pass\n1 skipped;");
    }

    [TestMethod]
    [DataRow("1")]
    [DataRow("3")]
    [DataRow("16")]
    public void Jobs_change_nothing_in_what_is_printed_and_written(string jobs)
    {
        using Shell shell = new();
        for (int i = 10; i < 30; i++)
        {
            shell.Write($"{i}.yaml", $"name: case {i}\n{Steps}- delay: {i}s\n");
        }
        Assert.AreEqual(0, shell.Run("run", shell.Folder, "--seeds", "1..3", "--jobs", jobs, "--journal",
            shell.Path("journal")));
        string[] lines = shell.Output.Split('\n');
        CollectionAssert.AreEqual(
            Enumerable.Range(10, 20).Select(i => $"pass  case {i}  3 seeds  {3 * i}.000 s virtual").ToArray(),
            lines[..20]);
        CollectionAssert.AreEqual(
            Enumerable.Range(30, 60).Select(i => $"case {i / 3} (seed {(i % 3) + 1})").ToArray(),
            File.ReadAllLines(shell.Path("journal")).Select(line => line.Split('"')[3]).ToArray());
    }

    [TestMethod]
    public void A_report_on_standard_output_stands_there_alone()
    {
        using Shell shell = new();
        string file = shell.Write("x.yaml", "name: one\n" + Steps);
        Assert.AreEqual(0, shell.Run("run", file, "--junit", "-"));
        Assert.AreEqual("testsuites", XElement.Parse(shell.Output).Name.LocalName);
        StringAssert.Contains(shell.Error, "pass  one");
        Assert.AreEqual(0, shell.Run("run", file, "--journal", "-"));
        Assert.AreEqual("{\"t\":0,\"event\":\"power.up\"}\n", shell.Output);
    }

    [TestMethod]
    public void Work_that_fails_is_told_in_its_turn_and_ends_the_rest()
    {
        int taken = 0;
        Assert.ThrowsExactly<InvalidDataException>(() => OrderedWork.Run(100, 4,
            i => i == 7 ? throw new InvalidDataException() : i, (i, result) => Assert.AreEqual(taken++, result)));
        Assert.AreEqual(7, taken);
    }

    [TestMethod]
    public void A_file_without_a_case_is_not_left_out_of_the_run()
    {
        using Shell shell = WithFolder();
        shell.Write("c.yaml", "matrix: []\n" + Steps);
        Assert.AreEqual(2, shell.Run("run", shell.Folder));
        StringAssert.Contains(shell.Error, "c.yaml(1,9): error SCN004: 'matrix' has 0 rows");
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    [DataRow(null, "error: there is no scenario to play\n")]
    [DataRow("x", "error: '--filter': no scenario has 'x' in its file or name\n")]
    public void Where_there_is_nothing_to_choose_only_a_filter_that_was_given_is_blamed(string? filter, string error)
    {
        using StringWriter complaints = new() { NewLine = "\n" };
        Assert.IsNull(ScenarioList.Choose([], filter, complaints));
        Assert.AreEqual(error, complaints.ToString());
    }

    private static Shell WithFolder()
    {
        Shell shell = new();
        shell.Write("a.yaml", "name: first\nmatrix: { s: [ 1, 2 ] }\ndefaults: { within: \"${s}s\" }\n" + Steps);
        shell.Write("b.yaml", "name: Second\n" + Steps);
        return shell;
    }
}
