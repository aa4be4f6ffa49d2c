using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Tests.Host;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Tests.Swipes;

[TestClass]
public sealed class DecodeCommandTests
{
    [TestMethod]
    [DataRow("interval_us\n100\n-3\n", "(3,1)")]
    [DataRow("interval_us\n100\nabc\n", "(3,1)")]
    [DataRow("interval_us\n", "(1,1)")]
    [DataRow("", "(1,1)")]
    public void A_bad_file_is_refused_with_its_place(string content, string place)
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        (int exit, string _, string error) = Run(file);
        File.Delete(file);
        Assert.AreEqual(2, exit);
        StringAssert.Contains(error, place);
    }

    [TestMethod]
    public void A_missing_file_exits_with_2() => Assert.AreEqual(2, Run("no-such-file.csv").Exit);

    [TestMethod]
    public void A_bank_card_is_shown_masked_only()
    {
        string file = Path.GetTempFileName();
        File.WriteAllLines(file, IntervalsOf(new SwipeOrder()));
        (int exit, string output, string _) = Run(file, "--digest", "--bits");
        File.Delete(file);
        Assert.AreEqual(0, exit);
        StringAssert.Contains(output, "class: Good");
        StringAssert.Contains(output, ";411111******1111=");
        Assert.IsFalse(output.Contains("4111111111111111"));
        Assert.IsFalse(output.Contains("1101010"), "the bits hold the number");
    }

    [TestMethod]
    [DataRow("device")]
    [DataRow("recording")]
    public void A_folder_of_damaged_swipes_gives_one_text_and_no_splice_is_read(string decoder)
    {
        string folder = KnownAnswers.PathOf("swipes");
        (int exit, string output, string _) = Run(folder, "--track", "2", "--as", decoder, "--json");
        Assert.AreEqual(0, exit);
        string[] digests = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(swipe => !swipe.GetProperty("file").GetString()!.Contains("splice"))
            .Select(swipe => swipe.GetProperty("digest").GetString() ?? swipe.ToString())];
        Assert.IsTrue(digests.Length >= 5, output);
        Assert.AreEqual(1, digests.Distinct().Count(), output);
        Assert.AreEqual(digests.Length, output.Split("\"digest\":\"").Length - 1, "a splice was read");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(3)]
    public void Silence_parts_the_swipes_of_one_csv(int swipes)
    {
        double[] edges = RecordedSwipe.EdgesUs(0);
        string[] card = [.. edges.Skip(1).Zip(edges, (later, earlier) => $"{later - earlier}")];
        string csv = string.Join(
            '\n', Enumerable.Range(0, swipes).SelectMany(i => i == 0 ? card : ["250000", .. card]));
        (int exit, string output, string _) = RecordedSwipe.Decode("csv", csv, "--all", "--json");
        Assert.AreEqual(0, exit);
        Assert.HasCount(swipes, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.HasCount(swipes + 1, output.Split(RecordedSwipe.Masked));
        Assert.HasCount(2, RecordedSwipe.Decode("csv", csv, "--json").Output.Split('\n'));
    }

    [TestMethod]
    public void A_folder_is_read_by_format_and_one_bad_file_stops_no_other()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.csv"), "not this\nnor this\n");
        File.WriteAllText(
            Path.Combine(folder, "b.vcd"), RecordedSwipe.Vcd(["line"], [RecordedSwipe.EdgesUs(1000)], 400_000));
        (int exit, string output, string error) = Run(folder, folder);
        (int exitOfVcd, string _, string _) = Run(folder, "--format", "vcd");
        Directory.Delete(folder, recursive: true);
        Assert.AreEqual(2, exit);
        Assert.HasCount(3, output.Split(RecordedSwipe.Masked));
        StringAssert.Contains(error, "a.csv(2,1)");
        Assert.AreEqual(0, exitOfVcd);
    }

    [TestMethod]
    public void Each_of_several_files_is_named_above_what_it_shows_and_one_alone_is_not()
    {
        string folder = Directory.CreateTempSubdirectory("posterminal-").FullName;
        string[] files = [.. new[] { "a.csv", "b.csv", "c.csv" }.Select(name => Path.Combine(folder, name))];
        Array.ForEach(files, file => File.WriteAllLines(file, IntervalsOf(new SwipeOrder())));
        File.WriteAllText(files[1], "not this\nnor this\n");
        string one = Run(files[0]).Output;
        string several = Run(files).Output;
        Directory.Delete(folder, recursive: true);
        Assert.StartsWith("class: ", one);
        Assert.AreEqual($"file: {files[0]}\n{one}\nfile: {files[2]}\n{one}", several.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void What_was_mended_stands_in_the_JSON_as_in_the_text(bool isDamaged)
    {
        SwipeOrder order = isDamaged ? new() { Fault = new() { FlipBit = 100 } } : new();
        string csv = string.Join('\n', IntervalsOf(order));
        string text = RecordedSwipe.Decode("csv", csv).Output;
        JsonElement mended = JsonDocument.Parse(RecordedSwipe.Decode("csv", csv, "--json").Output).RootElement
            .GetProperty("mended");
        Assert.AreEqual(isDamaged ? JsonValueKind.String : JsonValueKind.Null, mended.ValueKind);
        Assert.AreEqual(isDamaged, text.Contains($"\nmended: {mended} (", StringComparison.Ordinal), text);
    }

    private static string[] IntervalsOf(SwipeOrder order)
    {
        SwipeWaveform waveform = new SwipeSynthesizer().Make(order, new Random(5));
        ushort[] intervals = new ushort[640];
        int count = PulseTrain.Fill(waveform.Track2EdgesNs, intervals);
        return [.. intervals.Take(count).Select(interval => $"{interval}")];
    }

    internal static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        RootCommand root = [DecodeCommand.Create()];
        InvocationConfiguration configuration = new() { Output = output, Error = error };
        int exit = root.Parse(["decode", .. arguments]).Invoke(configuration);
        return (exit, output.ToString(), error.ToString());
    }
}
