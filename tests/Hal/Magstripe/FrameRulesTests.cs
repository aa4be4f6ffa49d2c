using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>What the second decoder lets follow on track 2, bit by bit.</summary>
[TestClass]
public class FrameRulesTests
{
    private const string Card = ";4111111111111111=4912120?";
    private const int FirstBit = 19;
    private const int Width = 5;

    [TestMethod]
    [DataRow(Card, true)]
    [DataRow(";378282246310005=491210100000?", true)]
    [DataRow(";6799990100000000019=4912120?", true)]
    [DataRow(";4111111111111112=4912120?", false)]
    [DataRow(";4111111111111121=4912120?", false)]
    [DataRow(";4111111111?", false)]
    [DataRow(";4111111111111111?", false)]
    [DataRow(";00000000000=4912120?", false)]
    [DataRow(";00000000000000000000=4912120?", false)]
    [DataRow(";4111111111111111>4912120?", false)]
    [DataRow(";4111111111111111=4912120", false)]
    public void A_text_may_stand_there_or_not(string text, bool isAllowed)
    {
        Assert.AreEqual(isAllowed, Passes(StripeBits.Track2(text)));
    }

    [TestMethod]
    public void No_one_or_two_bits_of_a_character_may_be_others()
    {
        int last = FirstBit + (Width * (Card.Length + 1));
        for (int first = FirstBit; first < last; first++)
        {
            int end = first - ((first - FirstBit) % Width) + Width;
            for (int second = first; second < end; second++)
            {
                byte[] bits = StripeBits.Track2(Card);
                bits[first] ^= 1;
                bits[second] ^= (byte)(second == first ? 0 : 1);
                Assert.IsFalse(Passes(bits), first.ToString() + " " + second.ToString());
            }
        }
    }

    [TestMethod]
    public void Behind_the_sum_only_zeros_follow()
    {
        byte[] bits = StripeBits.Track2(Card);
        bits[bits.Length - 1] = 1;
        Assert.IsFalse(Passes(bits));
    }

    private static bool Passes(byte[] bits)
    {
        FrameRules rules = new FrameRules(new TrackFormat(2));
        int state = 0;
        int check = 0;
        for (int i = 0; i < bits.Length; i++)
        {
            if (!rules.Follow(ref state, ref check, bits[i]))
            {
                return false;
            }
        }

        return FrameRules.IsTail(state);
    }
}
