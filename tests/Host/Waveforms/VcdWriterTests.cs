using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Waveforms;

namespace PosTerminal.Tests.Waveforms;

[TestClass]
public sealed class VcdWriterTests
{
    private const long UsNs = 1000;

    private readonly StringWriter _output = new();

    [TestMethod]
    public void The_file_has_no_date_names_that_the_standard_allows_and_one_initial_level_for_each_wire()
    {
        VcdWriter vcd = Begin(WireLevel.Low, WireLevel.Floating);
        vcd.End(5 * UsNs);
        Assert.AreEqual(
            "$version PosTerminal emulator $end\n$timescale 1 us $end\n$scope module board $end\n"
            + "$var wire 1 ! row_1 $end\n$var wire 1 \" track_2 $end\n$upscope $end\n$enddefinitions $end\n"
            + "#0\n$dumpvars\n0!\nz\"\n$end\n#5\n",
            _output.ToString());
    }

    [TestMethod]
    public void Only_changes_are_written_each_time_once()
    {
        VcdWriter vcd = Begin(WireLevel.Low, WireLevel.Low);
        vcd.Change(7 * UsNs, 1, WireLevel.Low);
        vcd.Change(8 * UsNs, 0, WireLevel.High);
        vcd.Change((8 * UsNs) + 1, 1, WireLevel.High);
        vcd.Change(9 * UsNs, 1, WireLevel.High);
        vcd.End(9 * UsNs);
        Assert.EndsWith("$end\n#8\n1!\n1\"\n#9\n", _output.ToString());
    }

    [TestMethod]
    public void A_level_shorter_than_a_microsecond_is_dropped()
    {
        VcdWriter vcd = Begin(WireLevel.Low, WireLevel.Low);
        vcd.Change(3 * UsNs, 0, WireLevel.High);
        vcd.Change((3 * UsNs) + 999, 0, WireLevel.Low);
        vcd.End(4 * UsNs);
        Assert.EndsWith("0!\n0\"\n$end\n#4\n", _output.ToString());
    }

    [TestMethod]
    public void What_changes_in_the_first_microsecond_is_the_initial_level()
    {
        VcdWriter vcd = Begin(WireLevel.Floating, WireLevel.Floating);
        vcd.Change(0, 0, WireLevel.High);
        vcd.End(0);
        Assert.EndsWith("#0\n$dumpvars\n1!\nz\"\n$end\n", _output.ToString());
    }

    [TestMethod]
    public void A_time_that_goes_back_is_refused()
    {
        VcdWriter vcd = Begin(WireLevel.Low, WireLevel.Low);
        vcd.Change(5 * UsNs, 0, WireLevel.High);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => vcd.Change(4 * UsNs, 1, WireLevel.High));
    }

    [TestMethod]
    public void More_wires_than_printable_characters_are_refused()
    {
        string[] names = [.. Enumerable.Range(0, VcdWriter.MostWires + 1).Select(wire => $"wire-{wire}")];
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new VcdWriter(_output, names));
        new VcdWriter(_output, names[..^1]).Begin(0, new WireLevel[VcdWriter.MostWires]);
        Assert.HasCount(VcdWriter.MostWires, new DumpFile(_output.ToString()).Names);
    }

    [TestMethod]
    [DataRow(9, "#1\n$dumpvars\n0!\nz\"\n$end\n#2\n1!\n#3\n1\"\n#4\n0!\n#9\n")]
    [DataRow(3, "#1\n$dumpvars\n0!\nz\"\n$end\n#2\n1!\n#3\n1\"\n#4\n0!\n#9\n")]
    [DataRow(2, "#2\n$dumpvars\n1!\nz\"\n$end\n#3\n1\"\n#4\n0!\n#9\n")]
    [DataRow(1, "#3\n$dumpvars\n1!\n1\"\n$end\n#4\n0!\n#9\n")]
    public void Of_the_recent_changes_the_last_are_kept_and_the_levels_before_them(int capacity, string body)
    {
        RecentWaveform recent = new(["row-1", "track-2"], capacity);
        recent.Begin(1 * UsNs, [WireLevel.Low, WireLevel.Floating]);
        recent.Change(2 * UsNs, 0, WireLevel.High);
        recent.Change(3 * UsNs, 1, WireLevel.High);
        recent.Change(4 * UsNs, 0, WireLevel.Low);
        recent.WriteVcd(_output, [], 9 * UsNs);
        Assert.EndsWith("$enddefinitions $end\n" + body, _output.ToString());
    }

    private VcdWriter Begin(params WireLevel[] levels)
    {
        VcdWriter vcd = new(_output, ["row-1", "track-2"]);
        vcd.Begin(0, levels);
        return vcd;
    }
}
