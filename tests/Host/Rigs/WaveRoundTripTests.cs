using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Jig;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>
/// Goal: what a jig's transmitter plays is what the synthesiser made. Method: each swipe goes through the lines of the
/// protocol into the items of the RMT, is read back from them as a receiver would, and is decoded beside the direct
/// way.
/// </summary>
[TestClass]
public sealed class WaveRoundTripTests
{
    private const int SwipeCount = 10_000;

    // The direct way rounds times, the items hold differences of whole us: one swipe is so bad that 1 us decides.
    private const int OnTheEdge = 1;

    [TestMethod]
    public void Ten_thousand_swipes_are_the_same_behind_lines_and_items()
    {
        SwipeSynthesizer synthesizer = new();
        string[] cards = [.. CardTray.Cards.Select(card => card.Name)];
        int decoded = 0;
        for (int seed = 1; seed <= SwipeCount; seed++)
        {
            RandomStream random = new(seed, "order");
            SwipeWaveform wave = synthesizer.Make(OrderOf(cards, random), new RandomStream(seed, "swipe"));
            long[] edges = WaveOrder.Edges(wave);
            long[] direct = WaveOrder.Intervals(edges, wave.PresentEndNs);
            long[] played = ReadBack(Send(wave));
            CollectionAssert.AreEqual(direct, played, $"seed {seed}");
            int expected = edges.Length == 0 ? 0 : edges.Length - 1 + (edges.Length % 2);
            Assert.AreEqual(expected, played.Length, $"seed {seed}");
            decoded += IsSame(edges, played) ? 1 : 0;
        }
        Assert.AreEqual(SwipeCount - OnTheEdge, decoded);
    }

    private static bool IsSame(long[] edgesNs, long[] playedUs)
    {
        ushort[] direct = [.. edgesNs.Skip(1).Zip(edgesNs, (later, earlier) => Round((later - earlier) / 1e3))];
        ushort[] back = [.. playedUs.Take(direct.Length).Select(us => Round(us))];
        return direct.Length == 0 || TextOf(direct) == TextOf(back);
    }

    private static ushort Round(double us) => (ushort)Math.Clamp(Math.Round(us), 1, ushort.MaxValue);

    private static string TextOf(ushort[] intervalsUs)
    {
        DecodedSwipe swipe = DeviceDecoder.Decode(new Recording("", [intervalsUs]));
        return $"{swipe.Class} {swipe.Direction} {Encoding.ASCII.GetString(swipe.Text)}";
    }

    private static SwipeOrder OrderOf(string[] cards, RandomStream random) => new()
    {
        Card = cards[random.Next(cards.Length)],
        SpeedMmPerS = 50 + random.Next(1_450),
        Accelerate = 0.5 + (3 * random.NextDouble()),
        Jitter = 0.05 * random.NextDouble(),
        Fault = new SwipeFault { StopAfter = random.Next(4) == 0 ? random.NextDouble() : 1 },
    };

    private static WaveBuffer Send(SwipeWaveform wave)
    {
        KeptWave board = new();
        WaveReader reader = new(board);
        JigRequest request = new();
        int number = 0;
        foreach (string line in WaveOrder.Requests(wave))
        {
            byte[] bytes = Encoding.ASCII.GetBytes(JigLink.WithCrc($"> @{++number} {line}"));
            Assert.IsLessThanOrEqualTo(LineInput.Capacity, bytes.Length);
            Assert.IsTrue(request.TryTake(bytes, bytes.Length));
            Assert.AreEqual("", request.Is("wave begin") ? reader.Begin(request)
                : request.Is("wave add") ? reader.Add(request) : reader.Play(request), line);
        }
        return board.Wave!;
    }

    // A receiver sees levels change: pieces of the same level are one.
    private static long[] ReadBack(WaveBuffer wave)
    {
        List<long> intervals = [];
        bool? level = null;
        for (int i = 0; i < wave.Count; i++)
        {
            int item = wave.Bytes[2 * i] | (wave.Bytes[(2 * i) + 1] << 8);
            bool isHigh = (item & 0x8000) != 0;
            if (isHigh == level)
            {
                intervals[^1] += item & 0x7FFF;
            }
            else
            {
                intervals.Add(item & 0x7FFF);
            }
            level = isHigh;
        }
        return [.. intervals];
    }
}
