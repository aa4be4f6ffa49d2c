using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Times are bit periods of track 2: 677 us are 50 cm/s.</summary>
[TestClass]
public class ClockDataCaptureTests
{
    private const string Card = ";4111111111111111=49121200000012345?";
    private const string LongRuns = ";4111111111111111=49121200000010101?";
    private const string ManyOnes = ";6799999999999999995=4912220777777777?";
    private const int Calm = 677;

    [TestMethod]
    public void Nothing_is_said_while_no_strobe_has_come()
    {
        ListedCapture data = new ListedCapture(new ushort[] { 100, 200 });
        ClockDataCapture capture = new ClockDataCapture(new ListedCapture(new ushort[0]), data);
        for (int i = 0; i < 2 * ClockDataCapture.DataTicks; i++)
        {
            Assert.AreEqual(0, capture.TryTake(new ushort[8]));
        }
    }

    [TestMethod]
    public void Data_that_never_falls_is_waited_for_and_then_all_cells_are_zeros()
    {
        ushort[] durations = new ushort[8];
        ListedCapture strobe = new ListedCapture(new ushort[] { 30, 70, 30, 80, 30 });
        ClockDataCapture capture = new ClockDataCapture(strobe, new ListedCapture(new ushort[0]));
        for (int i = 0; i < ClockDataCapture.DataTicks; i++)
        {
            Assert.AreEqual(0, capture.TryTake(durations));
        }

        Assert.AreEqual(3, capture.TryTake(durations));
        CollectionAssert.AreEqual(new ushort[] { 100, 100, 110, 0, 0, 0, 0, 0 }, durations);
    }

    [TestMethod]
    public void The_strobe_at_which_data_fell_is_the_one_that_the_other_edges_fit()
    {
        ushort[] durations = new ushort[8];
        ListedCapture strobe = new ListedCapture(new ushort[] { 30, 70, 30, 120, 30, 170, 30, 270, 30 });
        ListedCapture data = new ListedCapture(new ushort[] { 200 });
        ClockDataCapture capture = new ClockDataCapture(strobe, data);
        Assert.AreEqual(6, capture.TryTake(durations));
        CollectionAssert.AreEqual(new ushort[] { 100, 100, 75, 75, 200, 300, 0, 0 }, durations);
    }

    [TestMethod]
    public void More_edges_than_fit_are_lost()
    {
        ListedCapture strobe = new ListedCapture(new ushort[] { 30, 70, 30 });
        ClockDataCapture capture = new ClockDataCapture(strobe, new ListedCapture(new ushort[385]));
        Assert.AreEqual(9, capture.TryTake(new ushort[8]));
        capture = new ClockDataCapture(
            new ListedCapture(new ushort[] { 30, 70, 30, 70, 30, 70, 30 }), new ListedCapture(new ushort[] { 100 }));
        Assert.AreEqual(5, capture.TryTake(new ushort[4]));
    }

    [TestMethod]
    [DataRow(Card, 6770, 6770)]
    [DataRow(Card, 677, 677)]
    [DataRow(Card, 226, 226)]
    [DataRow(Card, 1354, 226)]
    [DataRow(Card, 400, 2000)]
    [DataRow(Card, 226, 1354)]
    [DataRow(LongRuns, 6770, 6770)]
    [DataRow(LongRuns, 2000, 400)]
    [DataRow(ManyOnes, 677, 677)]
    [DataRow(ManyOnes, 1354, 226)]
    public void A_card_is_read_at_any_hand(string text, int firstUs, int lastUs)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: true);
        bench.Pass(StripeBits.Track2(text), firstUs, lastUs);
        Assert.AreEqual((int)SwipeClass.Good, (int)bench.Swipe.Class);
        Assert.AreEqual(text.Length > Card.Length ? 19 : 16, bench.Swipe.Card.PanLength);
    }

    [TestMethod]
    [DataRow(677, 677)]
    [DataRow(1000, 600)]
    [DataRow(6770, 6770)]
    [DataRow(400, 2000)]
    public void A_card_swiped_backward_is_read(int firstUs, int lastUs)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: true);
        byte[] bits = StripeBits.Track2(Card);
        StripeBits.Reverse(bits);
        bench.Pass(bits, firstUs, lastUs);
        Assert.AreEqual((int)SwipeClass.GoodReversed, (int)bench.Swipe.Class);
    }

    [TestMethod]
    public void A_formatted_card_without_data_is_blank()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: true);
        bench.Pass(new byte[252], Calm);
        Assert.AreEqual((int)SwipeClass.BlankFormatted, (int)bench.Swipe.Class);
    }
}
