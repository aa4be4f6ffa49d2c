using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Budgets;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Trials.Swipes;

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
    [DataRow(2, 434844)]
    [DataRow(2, 605509)]
    [DataRow(2, 768815)]
    public void Spliced_swipes_that_were_once_accepted_with_another_number_are_refused(int seed, int number) =>
        Assert.AreEqual(MutantFate.Refused, new SwipeTrials(seed).ReadMutant(number));

    [TestMethod]
    public void A_swipe_takes_at_most_five_passes_and_a_clean_one_takes_one()
    {
        SwipeTrials trials = new(Seed);
        for (int i = 0; i < 2000; i++)
        {
            trials.ReadMutant(i);
            Assert.IsTrue(trials.Passes is >= 1 and <= 5, $"seed {Seed} case {i}: {trials.Passes}");
        }

        SwipeWaveform clean = new SwipeSynthesizer().Make(new SwipeOrder { Jitter = 0.05 }, new Random(1));
        ushort[] intervals = new ushort[640];
        TrackDecoder decoder = new(new TrackFormat(2), 384);
        Assert.IsTrue(decoder.Decode(intervals, PulseTrain.Fill(clean.Track2EdgesNs, intervals)));
        Assert.AreEqual(1, decoder.Passes);
    }

    [TestMethod]
    [DataRow(0, true)]
    [DataRow(1, false)]
    public void A_flawless_recording_fits_its_own_text_only(int digit, bool isFit)
    {
        SwipeWaveform waveform = new SwipeSynthesizer().Make(
            new SwipeOrder { Track2 = "4111111111111111=4912120", Jitter = 0.05, Accelerate = 2 }, new Random(1));
        ushort[] intervals = new ushort[640];
        int count = PulseTrain.Fill(waveform.Track2EdgesNs, intervals);
        byte[] core = TrackEncoder.EncodeText(2, $"4111111111111111=491212{digit}");
        Assert.AreEqual(isFit, StripeLimits.Fit(intervals.AsSpan(0, count), core));
        intervals[150] = (ushort)(intervals[150] * 4 / 3);
        Assert.IsFalse(StripeLimits.Fit(intervals.AsSpan(0, count), core));
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
        Assert.AreEqual(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                bench.Pass(waveform);
            }
        }));
        Assert.IsTrue(bench.Swipe.IsAccepted);
    }
}
