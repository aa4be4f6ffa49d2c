using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Tests.Swipes;

[TestClass]
public sealed class SwipeTrialTests
{
    private const int Seed = 20260;

    [TestMethod]
    public void Every_swipe_within_ISO_limits_is_read()
    {
        SwipeTrials trials = new(Seed);
        for (int i = 0; i < 2000; i++)
        {
            Assert.IsNull(trials.ReadWithinLimits(i));
        }
    }

    [TestMethod]
    public void No_damaged_swipe_gives_another_account_number()
    {
        SwipeTrials trials = new(Seed);
        int read = 0;
        for (int i = 0; i < 10_000; i++)
        {
            MutantFate fate = trials.ReadMutant(i);
            Assert.AreNotEqual(MutantFate.ChangedPan, fate, $"seed {Seed} case {i}");
            read += fate == MutantFate.SamePan ? 1 : 0;
        }

        Assert.IsTrue(read is > 100 and < 5000, $"{read} read: the damage is too great or too small to tell");
    }

    [TestMethod]
    public void Same_order_and_seed_give_the_same_waveform()
    {
        SwipeOrder order = new() { Jitter = 0.1, Accelerate = 3 };
        SwipeWaveform one = new SwipeSynthesizer().Make(order, new Random(3));
        SwipeWaveform two = new SwipeSynthesizer().Make(order, new Random(3));
        SwipeWaveform other = new SwipeSynthesizer().Make(order, new Random(4));
        CollectionAssert.AreEqual(one.Track2EdgesNs, two.Track2EdgesNs);
        CollectionAssert.AreEqual(one.Track1EdgesNs, two.Track1EdgesNs);
        CollectionAssert.AreNotEqual(one.Track2EdgesNs, other.Track2EdgesNs);
    }

    [TestMethod]
    [DataRow(2, "123", "110101000001000110011111100100")]
    [DataRow(1, "AT3", "101000110000110010110110010011111000011100")]
    public void The_encoder_writes_MagTeks_vectors(int track, string text, string bits) =>
        Assert.AreEqual(bits, string.Concat(TrackEncoder.EncodeText(track, text)));

    [TestMethod]
    public void A_hundred_swipes_allocate_nothing()
    {
        ReaderBench bench = new();
        SwipeWaveform waveform = new SwipeSynthesizer().Make(new SwipeOrder { Jitter = 0.15 }, new Random(1));
        Assert.IsTrue(bench.Pass(waveform));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            bench.Pass(waveform);
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsTrue(bench.Swipe.IsAccepted);
    }
}
