using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;

namespace PosTerminal.Tests.Swipes;

/// <summary>A reader with one head sees the same swipes, one after the other, whether track 1 is made or not.</summary>
[TestClass]
public sealed class Track2OnlyTests
{
    [TestMethod]
    [DataRow(1.0, 0.0, DisplayName = "certain")]
    [DataRow(0.1, 0.0, DisplayName = "deaf")]
    [DataRow(0.4, 0.0, DisplayName = "faint")]
    [DataRow(1.0, 0.02, DisplayName = "noisy")]
    public void What_is_drawn_for_track_1_changes_nothing_else(double amplitude, double noise)
    {
        RandomStream one = new(7, "swipe");
        RandomStream other = new(7, "swipe");
        SwipeSynthesizer both = new();
        SwipeSynthesizer track2 = new() { NeedsTrack1 = false };
        foreach (TrayCard card in CardTray.Cards)
        {
            SwipeOrder order = new()
            {
                Jitter = 0.1,
                Fault = new SwipeFault { Amplitude = amplitude, Noise = noise },
            };
            SwipeWaveform whole = both.Make(card, order, one);
            SwipeWaveform part = track2.Make(card, order, other);
            CollectionAssert.AreEqual(whole.Track2EdgesNs, part.Track2EdgesNs);
            Assert.AreEqual(whole.FirstLevel, part.FirstLevel);
            Assert.AreEqual(one.Next(), other.Next());
        }
    }
}
