using nanoFramework.TestFramework;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

[TestClass]
public class ClockDataDecoderTests
{
    [TestMethod]
    public void No_strobe_gives_no_bits()
    {
        ClockDataDecoder decoder = new ClockDataDecoder(8);
        Assert.IsFalse(decoder.Decode(new ushort[0], 0, new ushort[] { 100 }, 1));
    }

    [TestMethod]
    public void Data_low_at_the_falling_strobe_is_a_one()
    {
        ClockDataDecoder decoder = new ClockDataDecoder(8);
        ushort[] strobe = { 100, 50, 150, 50, 150, 50, 150, 50 };
        ushort[] data = { 80, 190, 200 };
        Assert.IsTrue(decoder.Decode(strobe, strobe.Length, data, data.Length));
        CollectionAssert.AreEqual(new byte[] { 1, 0, 1, 1, 0, 0, 0, 0 }, decoder.Bits);
        Assert.AreEqual(4, decoder.BitCount);
        Assert.AreEqual(0, decoder.LostStrobes);
    }

    [TestMethod]
    public void A_strobe_that_the_terminal_lost_is_counted()
    {
        ClockDataDecoder decoder = new ClockDataDecoder(8);
        ushort[] strobe = { 100, 50, 150, 50, 350, 50, 150, 50 };
        decoder.Decode(strobe, strobe.Length, new ushort[0], 0);
        Assert.AreEqual(1, decoder.LostStrobes);
    }
}
