using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Trials.Ladder;

namespace PosTerminal.Tests.Swipes;

[TestClass]
public sealed class LadderTests
{
    private const int Seed = 17;
    private const int Swipes = 60;

    private readonly ILadderReader[] _readers = [DeviceLadderReader.Both(2), new RecordingLadderReader(2)];

    // Fewest of 60 that the device and the decoder of recordings have to read.
    [TestMethod]
    [DataRow("jitter 5 %", 60, 60)]
    [DataRow("jitter 10 %", 58, 58)]
    [DataRow("jitter 15 %", 56, 56)]
    [DataRow("jitter 20 %", 50, 50)]
    [DataRow("backward, 10 %", 58, 58)]
    [DataRow("acceleration x10", 60, 60)]
    [DataRow("x4 and jitter 10 %", 57, 57)]
    [DataRow("1 missing", 53, 53)]
    [DataRow("2 missing", 40, 40)]
    [DataRow("1 pair missing", 56, 56)]
    [DataRow("1 spike pair", 57, 57)]
    [DataRow("3 spike pairs", 55, 55)]
    [DataRow("1 extra", 57, 57)]
    public void A_damaged_swipe_is_read_or_refused(string name, int device, int recording)
    {
        LadderTrials trials = new(Seed, _readers);
        LadderRung rung = LadderRung.All.Single(rung => rung.Name == name);
        LadderCount[] counts = trials.Play(rung, SwipeTime.Calm, 2, Swipes);
        int[] fewest = [device, recording];
        for (int i = 0; i < counts.Length; i++)
        {
            string told = $"{_readers[i].Name}: {counts[i].Right} of {Swipes}, seed {Seed}";
            Assert.IsTrue(counts[i].Right >= fewest[i], told);
            Assert.AreEqual(0, counts[i].Wrong, told);
        }
    }

    // Swipes of which the text of another card was the likeliest.
    [TestMethod]
    [DataRow("3 missing", 1, 1517)]
    [DataRow("3 missing", 11, 18118)]
    [DataRow("3 missing", 12, 19005)]
    [DataRow("3 missing", 12, 18213)]
    [DataRow("3 pairs missing", 1, 1132)]
    [DataRow("3 pairs missing", 11, 78316)]
    [DataRow("3 pairs missing", 13, 6903)]
    public void Lost_bits_that_make_another_card_are_refused(string name, int seed, int number)
    {
        LadderTrials trials = new(seed, _readers) { Report = told => Assert.Fail(told) };
        LadderRung rung = LadderRung.All.Single(rung => rung.Name == name);
        LadderCount[] counts = trials.Play(rung, SwipeTime.Calm, 2, 1, number);
        Assert.AreEqual(0, counts.Sum(count => count.Right + count.Wrong));
    }

    [TestMethod]
    public void No_text_of_no_card_is_accepted()
    {
        LadderTrials trials = new(Seed, _readers) { Report = told => Assert.Fail(told) };
        foreach ((string name, FalseCard.Maker make) in FalseCard.All)
        {
            trials.PlayFalse(name, make, SwipeTime.Fast, 2 * Swipes);
        }
    }
}
