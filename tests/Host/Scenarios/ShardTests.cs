using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Scenarios;

/// <summary>Several machines share a run, and what they found is put together again.</summary>
[TestClass]
public sealed class ShardTests
{
    private const string Steps = "version: 1\nsteps:\n- power: up\n";

    private static string Folder => Path.Combine(Repository.Root, "tests", "Scenarios");

    [TestMethod]
    public void Three_shards_list_every_case_of_the_repository_once()
    {
        using Shell shell = new();
        string[] all = List(shell, []);
        string[][] parts = [.. Enumerable.Range(1, 3).Select(number => List(shell, ["--shard", $"{number}/3"]))];
        CollectionAssert.AreEquivalent(all, parts.SelectMany(part => part).ToArray());
        Assert.IsTrue(parts.All(part => part.Length > all.Length / 6));
    }

    [TestMethod]
    [DataRow()]
    [DataRow("--seeds", "1..3")]
    public void Three_shards_together_give_the_report_of_the_whole_run(params string[] options)
    {
        using Shell shell = WithCases(9);
        Assert.AreEqual(1, shell.Run(["run", shell.Path("cases"), "--junit", shell.Path("whole.xml"), .. options]));
        string summary = CountsOf(shell.Output);
        int[] codes = [.. Enumerable.Range(1, 3).Select(number => Part(shell, $"{number}/3", options))];
        CollectionAssert.Contains(codes, 1);
        Assert.AreEqual(1, shell.Run("merge", shell.Path("parts"), "--junit", shell.Path("merged.xml")));
        Assert.AreEqual(summary, CountsOf(shell.Output));
        StringAssert.Contains(shell.Output, "FAIL  Fails");
        Assert.AreEqual(Comparable(shell.Path("whole.xml")), Comparable(shell.Path("merged.xml")));
    }

    [TestMethod]
    public void Jobs_change_no_result_of_a_shard()
    {
        using Shell shell = WithCases(9);
        string[] results = [.. new[] { "1", "4" }.Select(jobs =>
        {
            Part(shell, "1/2", "--jobs", jobs);
            return shell.Output.Split("; ")[0];
        })];
        Assert.AreEqual(results[0], results[1]);
    }

    [TestMethod]
    [DataRow("1/2", "", "error: shard 2/2 is missing")]
    [DataRow("1/2 2/2 2/2", "", "error: shard 2/2 is there 2 times")]
    [DataRow("1/2 1/2 2/2", "", "error: shard 1/2 is there 2 times")]
    [DataRow("1/2 2/3", "", "are of 2 and of 3 shards")]
    [DataRow("1/2 2/2", "\"Program\": \"x", "are of other programs: x")]
    [DataRow("1/2 2/2", "\"Order\": \"x", "are of runs of other scenarios, pictures, seeds or options")]
    [DataRow("1/2 2/2", "\"FailsOnSkip\": true, \"Of\": \"x", "are of runs of other scenarios, pictures, seeds or")]
    [DataRow("1/2 2/2", "\"Form\": 1, \"Of\": \"x", ": a result of another form")]
    [DataRow("1/2 2/2", "nothing", "is no result of 'run --shard'")]
    [DataRow("1/2 2/2", "\"Total\": 1, \"Of\": \"x", "and says that all have 1")]
    [DataRow("1/2 2/2", "\"Verdict\": 99, \"Of\": \"x", "0.json' is no result of 'run --shard'")]
    [DataRow("1/2 2/2", "\"Verdict\": \"Lost", "0.json' is no result of 'run --shard'")]
    [DataRow("1/2 2/2", "\"Name\": \"", "0.json': has a case without name or file")]
    [DataRow("1/2 2/2", "\"Message\": null, \"Of\": \"x", "0.json': says nothing where the case '")]
    [DataRow("1/2 2/2", "\"Place\": -1, \"Of\": \"x", "0.json': the case '")]
    [DataRow("1/2 2/2", "\"Place\": 0, \"Of\": \"x", "which is taken in")]
    [DataRow("1/2 2/2", "\"Place\": 99, \"Of\": \"x", "has place 99 of ")]
    [DataRow("1/2 2/2", "\"RealSeconds\": -1, \"Of\": \"x", "has a number that cannot be")]
    [DataRow("1/2 2/2", "\"Attempts\": 0, \"Of\": \"x", "has a number that cannot be")]
    [DataRow("", "", "error: no result (*.json) in")]
    public void What_is_not_one_run_is_refused(string shards, string change, string reason)
    {
        using Shell shell = WithCases(4);
        Directory.CreateDirectory(shell.Path("parts"));
        int count = 0;
        foreach (string shard in shards.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Part(shell, shard, $"{count++}");
        }
        Change(shell.Path("parts/0.json"), change);
        Assert.AreEqual(2, shell.Run("merge", shell.Path("parts"), "--junit", shell.Path("merged.xml")));
        StringAssert.Contains(shell.Error, reason);
        Assert.IsFalse(File.Exists(shell.Path("merged.xml")));
    }

    [TestMethod]
    [DataRow("null", "0.json': has no cases, program or order")]
    [DataRow("[null]", "0.json': has a case that is nothing")]
    [DataRow("[]", "no file has the case of place")]
    [DataRow("twice", "is taken in")]
    public void Cases_that_are_null_emptied_or_doubled_are_refused_with_the_file(string cases, string reason)
    {
        using Shell shell = WithCases(4);
        Part(shell, "1/2", "0");
        Part(shell, "2/2", "1");
        JsonObject part = (JsonObject)JsonNode.Parse(File.ReadAllText(shell.Path("parts/0.json")))!;
        part["Cases"] = cases == "twice"
            ? new JsonArray(part["Cases"]![0]!.DeepClone(), part["Cases"]![0]!.DeepClone()) : JsonNode.Parse(cases);
        File.WriteAllText(shell.Path("parts/0.json"), part.ToJsonString());
        Assert.AreEqual(2, shell.Run("merge", shell.Path("parts")));
        StringAssert.Contains(shell.Error, reason);
        StringAssert.Contains(shell.Error, "0.json");
    }

    [TestMethod]
    public void Shards_of_other_scenario_texts_are_not_one_run()
    {
        using Shell shell = WithCases(4);
        Part(shell, "1/2", []);
        File.AppendAllText(shell.Path("cases/0.yaml"), "# changed\n");
        Part(shell, "2/2", []);
        Assert.AreEqual(2, shell.Run("merge", shell.Path("parts")));
        StringAssert.Contains(shell.Error, "are of runs of other scenarios");
    }

    [TestMethod]
    [DataRow("'--shard' is a part of all, as 2/3", "--shard", "0/3")]
    [DataRow("'--shard' is a part of all, as 2/3", "--shard", "4/3")]
    [DataRow("'--shard' is a part of all, as 2/3", "--shard", "1")]
    [DataRow("'--shard' is a part of all, as 2/3", "--shard", "+1/2")]
    public void Bad_usage_is_refused(string reason, params string[] options)
    {
        using Shell shell = WithCases(1);
        Assert.AreEqual(2, shell.Run(["run", shell.Path("cases"), .. options]));
        StringAssert.Contains(shell.Error, reason);
        Assert.IsFalse(File.Exists("x.json"));
    }

    // The names alone decide, on every machine and in every release.
    [TestMethod]
    [DataRow("A wrong PIN, then the right one", 1)]
    [DataRow("The PIN stops in the middle", 2)]
    [DataRow("No PIN comes", 3)]
    public void A_case_stays_in_its_shard(string name, int number)
    {
        for (int i = 1; i <= 3; i++)
        {
            Assert.AreEqual(i == number, new Shard(i, 3).Has(name), $"{i}");
        }
    }

    private static string[] List(Shell shell, string[] options)
    {
        Assert.AreEqual(0, shell.Run(["run", Folder, "--list", .. options]));
        return shell.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static int Part(Shell shell, string shard, params string[] options)
    {
        Directory.CreateDirectory(shell.Path("parts"));
        string name = options.Length == 1 ? options[0] : shard.Replace('/', '-');
        string[] rest = options.Length == 1 ? [] : options;
        string result = shell.Path($"parts/{name}.json");
        return shell.Run(["run", shell.Path("cases"), "--shard", shard, "--result", result, .. rest]);
    }

    private static void Change(string file, string change)
    {
        if (change.Length == 0)
        {
            return;
        }
        string name = change.Split(": ")[0];
        string text = File.ReadAllText(file);
        string[] lines = [.. text.Split('\n').Select(line =>
            line.TrimStart().StartsWith(name, StringComparison.Ordinal) ? $"{change}\"," : line)];
        File.WriteAllText(file, change == "nothing" ? "{ }" : string.Join('\n', lines));
    }

    private static string CountsOf(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(" in ")[0];

    // Real time and the hour of the day differ.
    private static string Comparable(string file)
    {
        XDocument document = XDocument.Load(file);
        document.Descendants().Attributes("timestamp").Remove();
        document.Descendants("property").Where(one => (string?)one.Attribute("name") == "real-seconds").Remove();
        return document.ToString();
    }

    private static Shell WithCases(int count)
    {
        Shell shell = new();
        for (int i = 0; i < count; i++)
        {
            shell.Write($"cases/{i}.yaml", $"name: Case {i}\nmatrix: {{ s: [ 1, 2 ] }}\ndefaults: {{ within: "
                + "\"${s}s\" }\n" + Steps);
        }
        shell.Write("cases/z.yaml", "name: Fails\n" + Steps + "- expect-display: { contains: NEVER }\n");
        shell.Write("cases/skip.yaml", "name: Skipped\nrequires: [ jig ]\n" + Steps);
        return shell;
    }
}
