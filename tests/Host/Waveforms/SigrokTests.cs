using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Commands;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Tests.Waveforms;

/// <summary>What "run --vcd" writes is read by sigrok, which knows nothing of this project.</summary>
[TestClass]
public sealed class SigrokTests
{
    private const int Seed = 11;
    private const int Track2Bit = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("posterminal-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("visa-pin", "class: Good")]
    [DataRow("not-bank", "bits: ")]
    public void Sigrok_sees_a_swipe_that_decodes_as_the_swipe_itself(string card, string shown)
    {
        string vcd = Record(card);
        string ofSwipe = Decode("swipe.csv", OfSwipe(card));
        StringAssert.Contains(ofSwipe, shown);
        Assert.AreEqual(ofSwipe, Decode("sigrok.csv", OfSamples(Samples(vcd))));
    }

    [TestMethod]
    public void The_decoder_takes_our_dump_and_the_one_that_sigrok_makes_of_it()
    {
        string own = Record("visa-pin");
        string ofSwipe = Decode("swipe.csv", OfSwipe("visa-pin"));
        StringAssert.EndsWith(Decode(own), ofSwipe);
        string other = Path.Combine(_folder, "sigrok.vcd");
        File.WriteAllBytes(other, Sigrok(own, "vcd"));
        StringAssert.EndsWith(Decode(other, "--signal", "track-2"), ofSwipe);
    }

    private static ushort[] OfSwipe(string card)
    {
        SwipeOrder order = new() { Card = card };
        SwipeWaveform waveform = new SwipeSynthesizer().Make(order, new RandomStream(Seed, "swipe"));
        ushort[] intervals = new ushort[1000];
        return intervals[..PulseTrain.Fill(waveform.Track2EdgesNs, intervals)];
    }

    // One byte a sample with a bit for each wire, and a sample a microsecond: between two edges lies a time in us.
    private static IEnumerable<ushort> OfSamples(byte[] samples)
    {
        int[] edges = [.. Enumerable.Range(1, samples.Length - 1)
            .Where(at => ((samples[at] ^ samples[at - 1]) & Track2Bit) != 0)];
        return edges.Zip(edges.Skip(1), (left, right) => (ushort)(right - left));
    }

    private static byte[] Samples(string vcd) => Sigrok(vcd, "binary");

    private static byte[] Sigrok(string vcd, string format) => SigrokCli.Run("-i", vcd, "-I", "vcd", "-O", format);

    private string Record(string card)
    {
        string scenario = Path.Combine(_folder, "swipe.yaml");
        string vcd = Path.Combine(_folder, "swipe.vcd");
        File.WriteAllText(scenario, "version: 1\nsteps:\n- power: up\n- amount: 1250\n"
            + $"- swipe: {{ card: {card} }}\n- delay: 100ms\n");
        using StringWriter output = new();
        int exit = CommandLine.Run(
            ["run", scenario, "--seed", $"{Seed}", "--vcd", vcd, "--pins", "card-present,track-2"],
            new BenchFactory(), new Streams(TextReader.Null, output, output));
        Assert.AreEqual(0, exit, output.ToString());
        return vcd;
    }

    private string Decode(string name, IEnumerable<ushort> intervals)
    {
        string csv = Path.Combine(_folder, name);
        File.WriteAllLines(csv, intervals.Select(interval => interval.ToString(CultureInfo.InvariantCulture)));
        return Decode(csv);
    }

    private static string Decode(string file, params string[] more)
    {
        using StringWriter output = new();
        RootCommand root = [DecodeCommand.Create()];
        int exit = root.Parse(["decode", file, "--digest", "--bits", .. more])
            .Invoke(new() { Output = output, Error = output });
        Assert.AreEqual(0, exit, output.ToString());
        return output.ToString();
    }
}
