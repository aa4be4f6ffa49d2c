using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Tests.Waveforms;

/// <summary>The files that "run --vcd" writes.</summary>
[TestClass]
public sealed class RunVcdTests
{
    private const string Sale = "name: A sale\nversion: 1\nsteps:\n- power: up\n- amount: 1250\n- swipe: {}\n";

    private const string Short = "name: A case\nversion: 1\nsteps:\n- power: up\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void One_case_is_one_file_and_the_same_bytes_each_time()
    {
        string scenario = Write("sale.yaml", Sale);
        string[] texts = [.. new[] { "1.vcd", "2.vcd" }.Select(name =>
        {
            Run(scenario, "--vcd", In(name));
            return File.ReadAllText(In(name));
        })];
        Assert.AreEqual(texts[0], texts[1]);
        Assert.HasCount(10, new DumpFile(texts[0]).Names);
    }

    [TestMethod]
    public void The_pins_stand_in_the_order_in_which_they_were_asked_for()
    {
        Run(Write("sale.yaml", Sale), "--vcd", In("x.vcd"), "--pins", "track-2, row-1,track-2");
        CollectionAssert.AreEqual(new[] { "track_2", "row_1" }, new DumpFile(File.ReadAllText(In("x.vcd"))).Names);
    }

    [TestMethod]
    public void Several_cases_are_a_file_each_named_by_scenario_and_seed()
    {
        Write("cases/a.yaml", Sale);
        Write("cases/b.yaml", Sale);
        Write("cases/skipped.yaml", "name: Skipped\nversion: 1\nrequires: [ jig ]\nsteps:\n- power: up\n");
        Run(In("cases"), "--seeds", "3..4", "--vcd", In("out.vcd"));
        CollectionAssert.AreEqual(
            new[]
            {
                "out-a-sale-seed3-2.vcd", "out-a-sale-seed3.vcd", "out-a-sale-seed4-2.vcd", "out-a-sale-seed4.vcd",
            },
            Directory.GetFiles(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray());
    }

    // A short waveform is written when the case has ended, a long one while it is played.
    [TestMethod]
    [DataRow("", 3, 1)]
    [DataRow("- amount: 1250\n- swipe: {}\n", 3, 1)]
    [DataRow("- expect-display: { contains: NEVER }\n", 1, 1)]
    [DataRow("", 3, 2)]
    public void A_disk_that_is_full_is_trouble_of_the_file_and_hides_no_failure(string step, int code, int cases)
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Inconclusive("this machine has no disk that is always full");
        }
        Write("cases/a.yaml", Short + step);
        string[] vcd = ["--vcd", "/dev/full"];
        if (cases == 2)
        {
            Write("cases/b.yaml", Short);
            File.CreateSymbolicLink(In("out-a-case-seed1.vcd"), "/dev/full");
            vcd[1] = In("out.vcd");
        }
        using StringWriter output = new();
        Assert.AreEqual(code, CommandLine.Run(["run", In("cases"), .. vcd], new BenchFactory(),
            new Streams(TextReader.Null, output, output)));
        StringAssert.Contains(output.ToString(), "unwritable: '--vcd': No space left on device");
        Assert.DoesNotContain("the bench broke", output.ToString());
        StringAssert.Contains(output.ToString(), code == 1 ? "expected: display contains" : "1 infrastructure");
        Assert.AreEqual(cases - 1, output.ToString().Split("pass  ").Length - 1);
    }

    private string In(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllText(In(name), text);
        return In(name);
    }

    private static void Run(params string[] arguments)
    {
        using StringWriter output = new();
        Streams streams = new(TextReader.Null, output, output);
        Assert.AreEqual(0, CommandLine.Run(["run", .. arguments], new BenchFactory(), streams), output.ToString());
    }
}
