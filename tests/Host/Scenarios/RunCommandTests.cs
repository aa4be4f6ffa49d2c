using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Scenarios;

/// <summary>"run" as a script sees it: exit codes, what it prints, what it writes.</summary>
[TestClass]
public sealed class RunCommandTests
{
    private const string Good = "name: good\nversion: 1\nsteps:\n- power: up\n- swipe: {}\n"
        + "- expect-event: { name: card.read }\n";

    private const string Failing = "name: failing\nversion: 1\nsteps:\n- power: up\n- expect-state: OutOfService\n";
    private const string Bad = "name: bad\nversion: 1\nsteps:\n- power: up\n- expect-dispaly: { contains: X }\n";
    private const string Broken = "version: 1\nsteps:\n- swipe: { card: weak }\n";
    private const string Skipped = "version: 1\nrequires: [ jig ]\nsteps:\n- power: up\n";
    private const string Endless = "name: endless\nversion: 1\nsteps:\n- delay: 30h\n- power: up\n";

    [TestMethod]
    [DataRow(Good, 0, "pass  good  0.100 s virtual\n")]
    [DataRow(Failing, 1, "FAIL  failing  2.000 s virtual\n")]
    [DataRow(Bad, 2, "")]
    [DataRow(Broken, 3, "ERR   x  0.000 s virtual\n")]
    [DataRow(Skipped, 3, "skip  x  this bench has no jig\n")]
    [DataRow(Endless, 4, "TIME  endless  86400.000 s virtual\n")]
    public void The_exit_code_tells_what_happened(string text, int code, string line)
    {
        using var shell = new Shell();
        Assert.AreEqual(code, shell.Run("run", shell.Write("x.yaml", text)));
        StringAssert.StartsWith(shell.Output, line);
    }

    [TestMethod]
    public void A_bad_file_is_named_with_line_and_column_and_nothing_is_played()
    {
        using var shell = new Shell();
        shell.Write("a.yaml", Good);
        string bad = shell.Write("b.yaml", Bad);
        Assert.AreEqual(2, shell.Run("run", shell.Folder));
        Assert.StartsWith($"{bad}(5,3): error SCN001: unknown step 'expect-dispaly';"
            + " did you mean 'expect-display'? (known: power, ", shell.Error);
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    [DataRow("error: no such file or folder: ", "run", "nowhere.yaml")]
    [DataRow("error: no scenario (*.yaml, *.yml) in ", "run", ".")]
    [DataRow("there is no pin 'trak-2'; did you mean 'track-2'?", "run", "a.yaml", "--vcd", "x", "--pins", "trak-2")]
    [DataRow("there is no pin ''", "run", "a.yaml", "--vcd", "x.vcd", "--pins", "row-1,")]
    [DataRow("'--pins' says what '--vcd' writes: give both", "run", "a.yaml", "--pins", "row-1")]
    [DataRow("Required argument missing", "run", "a.yaml", "--vcd")]
    [DataRow("'--seeds' is a range, as 1..200", "run", "a.yaml", "--seeds", "9..1")]
    [DataRow("'--seeds' is a range, as 1..200", "run", "a.yaml", "--seeds", "7")]
    [DataRow("'--seed' is a number from 0", "run", "a.yaml", "--seed", "-1")]
    [DataRow("'--seed' is a number from 0", "run", "a.yaml", "--seed", "x")]
    [DataRow("exclude each other", "run", "a.yaml", "--seed", "1", "--seeds", "1..2")]
    [DataRow("bare number: must include a unit", "run", "a.yaml", "--timeout", "60")]
    [DataRow("'--timeout' is out of range", "run", "a.yaml", "--timeout", "0s")]
    [DataRow("'--speed' is max or 1x, not '2x'", "run", "a.yaml", "--speed", "2x")]
    [DataRow("'--jobs' is a number from 1 to 1024", "run", "a.yaml", "--jobs", "0")]
    [DataRow("unknown option '--junt'; did you mean '--junit'?", "run", "a.yaml", "--junt", "x.xml")]
    [DataRow("Required argument 'file|dir' missing", "run")]
    [DataRow("Required argument missing", "run", "a.yaml", "--junit")]
    [DataRow("run", "rum", "a.yaml")]
    [DataRow("option '--seed' must stand after 'run'", "--seed", "5", "run", "a.yaml")]
    [DataRow("'--port' is a number from 0 to 65535", "serve", "--port", "65536")]
    [DataRow("'--listen' is an address", "--listen", "example")]
    [DataRow("another address than loopback needs '--token-file' or POSTERMINAL_TOKEN", "serve", "--listen", "0.0.0.0")]
    [DataRow("'--token' is no more, since others can read a command line: '--token-file", "--token", "short")]
    [DataRow("error: '--token-file': there is no file 'none'", "--listen", "0.0.0.0", "--token-file", "none")]
    public void Bad_usage_is_2_with_a_reason(string reason, params string[] arguments)
    {
        using var shell = new Shell();
        string[] words = [.. arguments.Select(word => word == "." ? shell.Folder : word)];
        Assert.AreEqual(2, shell.Run(words));
        StringAssert.Contains(shell.Error + shell.Output, reason);
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    public void A_failure_prints_its_story_and_the_replay_line_with_the_seed()
    {
        using var shell = new Shell();
        string file = shell.Write("x.yaml", Failing);
        shell.Run("run", file, "--seed", "42");
        StringAssert.Contains(shell.Output, $"{file}(5,3): 'expect-state' failed at 2 s virtual\n");
        StringAssert.Contains(shell.Output,
            $"\nreplay: dotnet run --project boards/Emulator -- run {file} --seed 42\n");
    }

    [TestMethod]
    public void A_folder_is_played_with_its_sub_folders_in_ordinal_order()
    {
        using var shell = new Shell();
        foreach (string name in new[] { "b.yaml", "a/z.yml", "B.yaml", "c.txt" })
        {
            shell.Write(name, Good.Replace("good", name));
        }
        Assert.AreEqual(0, shell.Run("run", shell.Folder));
        Assert.AreEqual("B.yaml,a/z.yml,b.yaml",
            string.Join(",", Regex.Matches(shell.Output, "pass  (\\S+)").Select(m => m.Groups[1].Value)));
        StringAssert.Contains(shell.Output, "3 passed; 0.300 s virtual in ");
    }

    [TestMethod]
    public void Seeds_plays_every_case_with_each_and_names_those_that_fail()
    {
        using var shell = new Shell();
        Assert.AreEqual(1, shell.Run("run", shell.Write("x.yaml", Failing), "--seeds", "5..7"));
        CollectionAssert.AreEquivalent(
            new[] { 5, 6, 7 }, shell.Benches.Options.Select(options => options.Seed).ToArray());
        StringAssert.Contains(shell.Output, "FAIL  failing  3 seeds  6.000 s virtual\n");
        StringAssert.Contains(shell.Output, "failing seeds: 5, 6, 7\n");
    }

    [TestMethod]
    [DataRow("", 7)]
    [DataRow("--seed 3", 3)]
    public void The_seed_of_the_command_line_wins_over_that_of_the_setup(string option, int seed)
    {
        using var shell = new Shell();
        string file = shell.Write("x.yaml", "setup: { seed: 7 }\n" + Good);
        shell.Run([.. $"run {file} {option}".Trim().Split(' ')]);
        Assert.AreEqual(seed, shell.Benches.Options.Single().Seed);
    }

    [TestMethod]
    public void The_journal_is_json_lines_and_the_same_each_time()
    {
        using var shell = new Shell();
        string file = shell.Write("x.yaml", Good);
        shell.Run("run", file, "--journal", shell.Path("1.jsonl"));
        shell.Run("run", file, "--journal", shell.Path("2.jsonl"), "--speed", "1x");
        string journal = File.ReadAllText(shell.Path("1.jsonl"));
        Assert.AreEqual("{\"t\":0,\"event\":\"power.up\"}\n"
            + "{\"t\":100,\"event\":\"card.read\",\"pan\":\"476173******0119\"}\n"
            + "{\"t\":100,\"event\":\"pin.prompted\"}\n", journal);
        Assert.AreEqual(journal, File.ReadAllText(shell.Path("2.jsonl")));
    }

    [TestMethod]
    public void A_journal_of_several_cases_says_first_which()
    {
        using var shell = new Shell();
        shell.Write("a.yaml", Good);
        shell.Write("b.yaml", Good.Replace("good", "other"));
        shell.Run("run", shell.Folder, "--journal", shell.Path("j.jsonl"));
        string[] lines = File.ReadAllLines(shell.Path("j.jsonl"));
        Assert.AreEqual("{\"scenario\":\"good\",\"t\":0,\"event\":\"power.up\"}", lines[0]);
        Assert.AreEqual("{\"scenario\":\"other\",\"t\":0,\"event\":\"power.up\"}", lines[3]);
    }

    [TestMethod]
    [DataRow("--junit")]
    [DataRow("--journal")]
    [DataRow("--vcd")]
    public void A_report_that_cannot_be_written_is_3_before_anything_is_played(string option)
    {
        using var shell = new Shell();
        string file = shell.Write("x.yaml", Good);
        shell.Write("no", "a file where a folder should be");
        Assert.AreEqual(3, shell.Run("run", file, option, shell.Path("no/such/folder.xml")));
        StringAssert.StartsWith(shell.Error, $"error: '{option}': ");
        Assert.IsEmpty(shell.Benches.Made);
    }

    [TestMethod]
    public void Steps_that_take_no_time_end_when_real_time_is_used_up()
    {
        using var shell = new Shell();
        string endless = shell.Write("x.yaml", "version: 1\nsteps:\n- repeat: 1000000\n  steps:\n"
            + "  - repeat: 1000000\n    steps:\n    - delay: 0s\n");
        Assert.AreEqual(4, shell.Run("run", endless, "--timeout", "200ms"));
        StringAssert.Contains(shell.Output, "timed out after 0.2 s real");
        StringAssert.Contains(shell.Output, "1 timed out; 0.000 s virtual in ");
    }

    [TestMethod]
    public void At_1x_the_display_is_shown_each_time_it_changes()
    {
        using var shell = new Shell();
        shell.Run("run", shell.Write("x.yaml", Good), "--speed", "1x");
        StringAssert.Contains(shell.Output, "+----------------+\n|READY           |\n");
        StringAssert.Contains(shell.Output, "|ENTER PIN       |\n");
        StringAssert.Contains(shell.Output, "     100 ms  card.read pan=476173******0119\n");
    }
}
