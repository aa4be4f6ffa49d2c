using System;
using System.IO;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Swipes;

namespace PosTerminal.Tests.Waveforms;

/// <summary>
/// All that sigrok-cli makes of our dump as CSV is decoded as the dump itself: from the dump, of which it learns the
/// rate too late for its head and its times, and from a session.
/// </summary>
[TestClass]
public sealed class SigrokCsvTests
{
    private static readonly string s_folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
    private static readonly string s_vcd = Path.Combine(s_folder, "sale.vcd");

    [ClassInitialize]
    public static void Record(TestContext context)
    {
        (double[] clock, double[] data) = RecordedSwipe.ClockData(100_000, 20);
        double[][] lines = [[90_000], clock, data, RecordedSwipe.EdgesUs(100_000)];
        File.WriteAllText(s_vcd, RecordedSwipe.Vcd(["card-present", "clk", "data", "track-2"], lines, 400_000));
    }

    [ClassCleanup]
    public static void RemoveFolder() => Directory.Delete(s_folder, recursive: true);

    [TestMethod]
    [DataRow("csv", true)]
    [DataRow("csv:header=false", false)]
    [DataRow("csv:label=channel", true)]
    [DataRow("csv:label=channel:header=false", true)]
    [DataRow("csv:label=off", true)]
    [DataRow("csv:label=off:header=false", false)]
    [DataRow("csv:trigger=true", true)]
    [DataRow("csv:trigger=true:label=channel:header=false", true)]
    [DataRow("csv:trigger=true:label=off", true)]
    [DataRow("csv:time=true", true)]
    [DataRow("csv:time=true:header=false", false)]
    [DataRow("csv:time=true:label=channel", true)]
    [DataRow("csv:time=true:label=off", true)]
    [DataRow("csv:time=true:trigger=true:label=channel", true)]
    [DataRow("csv:time=true:trigger=true:label=off", true)]
    [DataRow("csv:comment=%", true)]
    [DataRow("csv:comment=//", true)]
    [DataRow("csv:value=;:time=true", true)]
    public void From_a_dump_each_form_is_read(string format, bool hasNames) =>
        Compare(SigrokCli.Run("-i", s_vcd, "-I", "vcd:downsample=10", "-O", format), hasNames);

    [TestMethod]
    [DataRow("csv", true)]
    [DataRow("csv:header=false:time=true", false)]
    [DataRow("csv:header=false:time=true:trigger=true", false)]
    [DataRow("csv:label=off:time=true", true)]
    [DataRow("csv:label=off:time=true:trigger=true", true)]
    [DataRow("csv:label=channel:time=true", true)]
    [DataRow("csv:time=true:dedup=true", true)]
    [DataRow("csv:time=true:dedup=true:label=off", true)]
    [DataRow("csv:time=true:dedup=true:label=channel:trigger=true", true)]
    public void From_a_session_each_form_is_read(string format, bool hasNames)
    {
        string session = Path.Combine(s_folder, $"{Guid.NewGuid()}.sr");
        SigrokCli.Run("-i", s_vcd, "-I", "vcd:downsample=2", "-O", "srzip", "-o", session);
        Compare(SigrokCli.Run("-i", session, "-O", format), hasNames);
    }

    [TestMethod]
    [DataRow("csv:time=true:dedup=true")]
    [DataRow("csv:time=true:dedup=true:label=channel")]
    public void Samples_that_are_left_out_without_a_time_are_refused(string format)
    {
        byte[] csv = SigrokCli.Run("-i", s_vcd, "-I", "vcd:downsample=10", "-O", format);
        (int exit, string output, string error) = RecordedSwipe.Decode("csv", csv);
        Assert.AreEqual(2, exit, output);
        StringAssert.Contains(error, "(1,1): most rows differ from the one before, so samples were left out (dedup)");
    }

    private static void Compare(byte[] csv, bool hasNames)
    {
        string own = File.ReadAllText(s_vcd);
        foreach ((string names, string numbers) in new[] { ("track-2", "4"), ("clk,data", "2,3") })
        {
            string expected = RecordedSwipe.Decode("vcd", own, "--signal", names).Output;
            StringAssert.Contains(expected, RecordedSwipe.Masked);
            (int _, string output, string error) = RecordedSwipe.Decode(
                "csv", csv, "--signal", hasNames ? names : numbers);
            Assert.AreEqual(Placeless(expected), Placeless(output), error);
        }
    }

    // A dump is sampled from its first change on.
    private static string Placeless(string output) => string.Join(
        '\n', Array.FindAll(output.Split('\n'), line => !line.StartsWith("swipe:", StringComparison.Ordinal)));
}
