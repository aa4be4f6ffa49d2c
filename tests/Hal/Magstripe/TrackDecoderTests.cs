using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Times are in us; a cell takes 400, and every second one a little less than the one before.</summary>
[TestClass]
public class TrackDecoderTests
{
    // Both sixes can be read as threes: parity and LRC stay right.
    private const string Card = ";4111111111111111=491212000600060?";
    private const int FirstBit = 19;
    private const int Width = 5;
    private const int LongUs = 424;
    private const int ShortUs = 376;

    // Forward 0 1 1, backward 1 1 0.
    private static readonly ushort[] s_ambiguous = { 296, 180, 200, 180, 296 };

    [TestMethod]
    public void Two_readings_that_pass_every_check_and_differ_are_none()
    {
        ushort[] durations = new ushort[400];
        int count = Write(durations, true);
        TrackDecoder decoder = new TrackDecoder(new TrackFormat(2), durations.Length);
        Assert.IsFalse(decoder.Decode(durations, count));
        Assert.IsTrue(decoder.IsContradicted);
        Assert.AreEqual(0, decoder.TextLength);
    }

    [TestMethod]
    public void Without_a_doubt_the_first_reading_is_enough()
    {
        ushort[] durations = new ushort[400];
        int count = Write(durations, false);
        TrackDecoder decoder = new TrackDecoder(new TrackFormat(2), durations.Length);
        Assert.IsTrue(decoder.Decode(durations, count));
        Assert.AreEqual(1, decoder.Passes);
        Assert.AreEqual(Card.Length, decoder.TextLength);
        for (int i = 0; i < Card.Length; i++)
        {
            Assert.AreEqual((int)Card[i], (int)decoder.Text[i]);
        }
    }

    // The three first bits of a six are 0 1 1.
    private static int Write(ushort[] durations, bool isAmbiguous)
    {
        byte[] bits = StripeBits.Track2(Card);
        int count = 0;
        for (int bit = 0; bit < bits.Length; bit++)
        {
            int character = (bit - FirstBit) / Width;
            bool isSix = bit >= FirstBit && (bit - FirstBit) % Width == 0 && character < Card.Length
                && Card[character] == '6';
            if (isAmbiguous && isSix)
            {
                s_ambiguous.CopyTo(durations, count);
                count += s_ambiguous.Length;
                bit += 2;
                continue;
            }

            int cellUs = bit % 2 == 0 ? LongUs : ShortUs;
            durations[count] = (ushort)(bits[bit] == 0 ? cellUs : cellUs / 2);
            durations[count + 1] = (ushort)(cellUs / 2);
            count += bits[bit] == 0 ? 1 : 2;
        }

        return count;
    }
}
