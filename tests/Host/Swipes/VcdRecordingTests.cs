using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Swipes;

/// <summary>What a logic analyser or "run --vcd" wrote is decoded.</summary>
[TestClass]
public sealed class VcdRecordingTests
{
    private const double EndUs = 400_000;

    private static readonly double[] s_edges = RecordedSwipe.EdgesUs(100_000);
    private static readonly string s_own = RecordedSwipe.Vcd(["card-present", "track-2"], [[90_000], s_edges], EndUs);

    [TestMethod]
    [DataRow("recording")]
    [DataRow("device")]
    public void The_line_of_the_emulator_is_found_without_a_name(string decoder) =>
        Shows(s_own, RecordedSwipe.Masked, "--as", decoder);

    [TestMethod]
    [DataRow("track_2")]
    [DataRow("track-2")]
    [DataRow("board.track_2")]
    public void A_line_is_named_with_or_without_scope_and_dash(string name) =>
        Shows(s_own, RecordedSwipe.Masked, "--signal", name);

    [TestMethod]
    [DataRow("0!", "1!", "1 us", 1)]
    [DataRow("b0 !", "b1 !", "100ns", 10)]
    [DataRow("0!", "1!", "1ps", 1_000_000)]
    public void Other_writers_put_time_and_value_on_one_line(string low, string high, string scale, long perUs)
    {
        string changes = string.Concat(s_edges.Select((us, i) => $"#{(long)us * perUs} {(i % 2 == 0 ? high : low)}\n"));
        string text = $"META samplerate: 1000000\n$date Tue $end $version libsigrok $end\n"
            + $"$comment 1 of 2 at 1 MHz $end\n$timescale {scale} $end\n"
            + "$scope module libsigrok $end\n$var wire 1 ! D0 [0] $end\n$var wire 1 \" D1 $end\n$upscope $end\n"
            + $"$enddefinitions $end\n#0 {low} z\"\n{changes}#{(long)EndUs * perUs}\n";
        Shows(text, RecordedSwipe.Masked, "--signal", "D0[0]");
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow(100)]
    public void Clock_and_data_of_a_reader_are_one_line(int setUpUs)
    {
        (double[] clock, double[] data) = RecordedSwipe.ClockData(100_000, setUpUs);
        string text = RecordedSwipe.Vcd(["clk", "data"], [clock, data], EndUs);
        Shows(text, RecordedSwipe.Masked, "--signal", "clk,data");
        Shows(text, RecordedSwipe.Masked, "--signal", "clk, data", "--as", "device");
    }

    [TestMethod]
    public void Lines_that_were_low_before_power_came_rest_high_nevertheless()
    {
        (double[] clock, double[] data) = RecordedSwipe.ClockData(100_000, 2);
        string text = RecordedSwipe.Vcd(["clk", "data"], [[0, 1000, .. clock], [0, 1000, .. data]], EndUs);
        Shows(text, RecordedSwipe.Masked, "--signal", "clk,data");
    }

    [TestMethod]
    public void Silence_parts_the_swipes_and_a_touch_is_none()
    {
        double[] edges = [1000, 1500, .. s_edges, .. RecordedSwipe.EdgesUs(600_000)];
        string output = Shows(RecordedSwipe.Vcd(["line"], [edges], 1e6), "swipe: 0.600-", "--json", "--digest")
            .Replace("\"swipe\":\"", "swipe: ");
        Assert.HasCount(2, output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries));
    }

    [TestMethod]
    [DataRow("", "(1,1): several wires")]
    [DataRow("trak-2", "there is no wire 'trak-2'")]
    [DataRow("a,nothing", "there is no wire 'nothing'")]
    [DataRow("a", "no swipe on board.a: 1 changes of level in 0.4 s")]
    [DataRow("b,board.b", "'b,board.b' is one line, board.b, twice")]
    public void A_line_that_is_missing_is_named_with_those_that_are_there(string signal, string complaint)
    {
        string text = RecordedSwipe.Vcd(["a", "b"], [[10], s_edges], EndUs);
        string[] named = signal.Length > 0 ? ["--signal", signal] : [];
        (int exit, string _, string error) = RecordedSwipe.Decode("vcd", text, named);
        Assert.AreEqual(2, exit);
        StringAssert.Contains(error, complaint);
    }

    [TestMethod]
    [DataRow("$timescale 1 us $end\n$var wire 1 ! a $end\n#0 1!\n#5 0!\n#4 1!\n", "(5,1): the time goes back")]
    [DataRow("$timescale 1 us $end\n$var wire 1 ! a $end\n#0 1?\n", "(3,4): no wire has the code '?'")]
    [DataRow("$timescale 1 parsec $end\n", "(1,21): '1parsec' is no time scale")]
    [DataRow("$timescale 3 us $end\n", "(1,17): '3us' is no time scale")]
    [DataRow("$timescale 1000 ns $end\n", "(1,20): '1000ns' is no time scale")]
    [DataRow("interval_us\n100\n", "(1,1): 'interval_us' does not belong")]
    [DataRow("$var wire 1 !\n", "(1,13): the file ends before $end")]
    [DataRow("$var wire 1 ! a $end\n#1 0!\n", "(2,1): a time before $timescale")]
    [DataRow("", "(1,1): no wire is declared")]
    public void A_file_that_is_no_vcd_is_refused_with_its_place(string text, string complaint)
    {
        (int exit, string _, string error) = RecordedSwipe.Decode("vcd", text);
        Assert.AreEqual(2, exit);
        StringAssert.Contains(error, complaint);
    }

    [TestMethod]
    [DataRow("a,b,c")]
    [DataRow("a,")]
    [DataRow("a,a")]
    [DataRow("track-2, track-2")]
    public void A_signal_is_one_name_or_two(string signal) =>
        Assert.AreNotEqual(0, RecordedSwipe.Decode("vcd", s_own, "--signal", signal).Exit);

    private static string Shows(string vcd, string shown, params string[] more)
    {
        (int exit, string output, string error) = RecordedSwipe.Decode("vcd", vcd, more);
        Assert.AreEqual(0, exit, error);
        StringAssert.Contains(output.Replace("\"swipe\":\"", "swipe: "), shown, error);
        return output;
    }
}
