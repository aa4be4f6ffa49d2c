using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Trials.Ladder;
using PosTerminal.Trials.Sounds;

namespace PosTerminal.Tests.Swipes;

/// <summary>Sounds with noise and of worn cards are read; no sound of no card is.</summary>
[TestClass]
public sealed class SoundTests
{
    private const int Seed = 17;
    private const int Swipes = 4;

    private static readonly SoundReader[] s_readers = [new("decode", true)];

    [TestMethod]
    [DataRow("noise 15 %, 192 kHz", 3)]
    [DataRow("noise 15 %, 96 kHz", 3)]
    [DataRow("weak", 3)]
    [DataRow("weak, wide 0.8 to 1.0", 3)]
    public void A_swipe_under_noise_and_hum_is_read(string name, int fewest)
    {
        SoundKind kind = SoundKinds.Noisy.Concat(SoundKinds.Worn).Single(kind => kind.Name == name);
        LadderCount[] counts = new SoundTrials(Seed, s_readers).Play(kind, SwipeTime.Calm, Swipes);
        Assert.IsTrue(counts[0].Right >= fewest, $"{counts[0].Right} of {Swipes}, seed {Seed}");
        Assert.AreEqual(0, counts[0].Wrong, $"seed {Seed}");
    }

    // Sounds of which a reading passes every check: one through a filter that fits badly, or up to ten of the 48 of
    // the peaks.
    [TestMethod]
    [DataRow(1, "splices that every check passes", "weak, wide 0.6 to 1.2", 34)]
    [DataRow(1, "splices that every check passes", "weak, wide 0.6 to 1.2", 6)]
    [DataRow(1, "splices that every check passes", "noise 0 %, 192 kHz", 4)]
    [DataRow(1, "splices that every check passes", "noise 0 %, 192 kHz", 21)]
    [DataRow(1, "errors that keep parity and LRC", "noise 15 %, 192 kHz", 17)]
    [DataRow(2, "splices that every check passes", "noise 15 %, 192 kHz", 53)]
    [DataRow(2, "splices that every check passes", "noise 15 %, 192 kHz", 78)]
    [DataRow(2, "splices that every check passes", "noise 10 %, 48 kHz", 7)]
    [DataRow(2, "errors that keep parity and LRC", "noise 15 %, 192 kHz", 43)]
    public void A_text_that_only_some_readings_show_is_refused(int seed, string set, string name, int number)
    {
        SoundKind kind = SoundKinds.False.Single(kind => kind.Name == name);
        FalseCard.Maker make = FalseCard.All.Single(made => made.Name == set).Make;
        SoundTrials trials = new(seed, s_readers) { Report = told => Assert.Fail(told) };
        Assert.AreEqual(1, trials.PlayFalse(set, make, kind, SwipeTime.Calm, 1, number)[0].Total);
    }

    [TestMethod]
    public void Noise_and_hum_alone_are_no_card()
    {
        SoundTrials trials = new(Seed, s_readers) { Report = told => Assert.Fail(told) };
        foreach (SoundKind kind in SoundKinds.False)
        {
            trials.PlayNothing(kind, 1);
        }
    }
}
