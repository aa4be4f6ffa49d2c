using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Rigs.Live;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Jig;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Tests.Host.Rigs;

/// <summary>
/// Goal: what a jig's transmitter plays is what the synthesiser made. Method: each swipe goes through the lines of the
/// protocol into the items of the RMT and from them onto the pin of a receiver's stand-in, and is decoded beside the
/// direct way, the changes of the synthesiser on the pin of such a receiver.
/// </summary>
[TestClass]
public sealed class WaveRoundTripTests
{
    private const int SwipeCount = 10_000;
    private const int MostIntervals = 2_000;

    [TestMethod]
    public void Ten_thousand_swipes_are_the_same_behind_lines_and_items()
    {
        SwipeSynthesizer synthesizer = new();
        string[] cards = [.. CardTray.Cards.Select(card => card.Name)];
        int read = 0;
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
            string seen = Decoded([.. Times(edges, played)]);
            Assert.AreEqual(Decoded(edges), seen, $"seed {seed}");
            read += seen.StartsWith("Good", StringComparison.Ordinal) ? 1 : 0;
        }
        Assert.IsGreaterThan(SwipeCount / 4, read);
    }

    // The transmitter begins at any moment, not at the whole us at which the synthesiser's first change is counted.
    private static IEnumerable<long> Times(long[] edgesNs, long[] playedUs)
    {
        long timeNs = edgesNs.Length > 0 ? edgesNs[0] : 0;
        for (int i = 0; i < edgesNs.Length; i++)
        {
            yield return timeNs;
            timeNs += i < playedUs.Length ? playedUs[i] * 1_000 : 0;
        }
    }

    private static string Decoded(long[] edgesNs)
    {
        VirtualBoard board = new();
        VirtualPulseCapture receiver = new(board, Board.Track2Pin, VirtualPulseCapture.Track2Blocks);
        receiver.Start();
        bool level = false;
        foreach (long edge in edgesNs)
        {
            board.NowNs = edge;
            board.Drive(Board.Track2Pin, level = !level);
        }
        board.NowNs += 1_000_000_000;
        StringBuilder text = new();
        ushort[] burst = new ushort[MostIntervals];
        for (int count = receiver.TryTake(burst); count > 0; count = receiver.TryTake(burst))
        {
            DecodedSwipe swipe = DeviceDecoder.Decode(new Recording("", [burst[..Math.Min(count, burst.Length)]]));
            text.Append($"{swipe.Class} {swipe.Direction} {Encoding.ASCII.GetString(swipe.Text)} of {count}\n");
        }
        return text.ToString();
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
