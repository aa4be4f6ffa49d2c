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
        SwipeWaveform waveform = new SwipeSynthesizer().Make(new SwipeOrder(), new System.Random(5));
        ushort[] intervals = new ushort[640];
        int count = PulseTrain.Fill(waveform.Track2EdgesNs, intervals);
        string file = Path.GetTempFileName();
        File.WriteAllLines(file, intervals.Take(count).Select(interval => interval.ToString()));
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
        string[] digests = [.. output.Split('\n', System.StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(swipe => !swipe.GetProperty("file").GetString()!.Contains("splice"))
            .Select(swipe => swipe.GetProperty("digest").GetString() ?? swipe.ToString())];
        Assert.IsTrue(digests.Length >= 5, output);
        Assert.AreEqual(1, digests.Distinct().Count(), output);
        Assert.AreEqual(digests.Length, output.Split("\"digest\":\"").Length - 1, "a splice was read");
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
