using System;
using nanoFramework.TestFramework;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Tests.Hal.Magstripe;

/// <summary>Times are bit periods of track 2: 677 us are 50 cm/s.</summary>
[TestClass]
public class GpioClockDataReaderTests
{
    private const string Card = ";4111111111111111=49121200000012345?";
    private const string WrongDigit = ";4111111111111112=49121200000012345?";
    private const int Calm = 677;

    [TestMethod]
    public void A_reader_needs_its_three_pins() =>
        Assert.ThrowsException(typeof(ArgumentNullException), () => new GpioClockDataReader(null!, null!, null!));

    [TestMethod]
    [DataRow(3387)]
    [DataRow(677)]
    [DataRow(226)]
    public void A_card_is_read_while_every_event_gets_through(int periodUs)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Pass(StripeBits.Track2(Card), periodUs);
        Assert.AreEqual((int)SwipeClass.Good, (int)bench.Swipe.Class);
        Assert.AreEqual((int)SwipeDirection.Forward, (int)bench.Swipe.Direction);
        Assert.AreEqual(16, bench.Swipe.Card.PanLength);
        Assert.AreEqual(120, bench.Swipe.Card.ServiceCode);
        int speed = 338667 / periodUs;
        Assert.IsTrue(bench.Swipe.SpeedMmPerS > speed * 7 / 10 && bench.Swipe.SpeedMmPerS < speed * 13 / 10);
    }

    [TestMethod]
    public void A_card_swiped_backward_is_read()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        byte[] bits = StripeBits.Track2(Card);
        StripeBits.Reverse(bits);
        bench.Pass(bits, Calm);
        Assert.AreEqual((int)SwipeClass.GoodReversed, (int)bench.Swipe.Class);
    }

    [TestMethod]
    public void A_wrong_check_digit_is_a_data_error()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Pass(StripeBits.Track2(WrongDigit), Calm);
        Assert.AreEqual((int)SwipeClass.DataError, (int)bench.Swipe.Class);
        Assert.AreEqual(0, bench.Swipe.Card.PanLength);
    }

    [TestMethod]
    public void A_swipe_that_overruns_the_event_queue_has_lost_edges()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.IsEventThreadFree = false;
        bench.Pass(StripeBits.Track2(Card), Calm);
        Assert.IsTrue(bench.Board.EventsLost > 0);
        Assert.AreEqual((int)SwipeClass.LostEdges, (int)bench.Swipe.Class);
        Assert.IsFalse(bench.Swipe.IsAccepted);
    }

    [TestMethod]
    [DataRow(100)]
    [DataRow(130)]
    [DataRow(131)]
    [DataRow(200)]
    public void A_stall_of_the_event_thread_within_a_card_never_gives_a_card(int stalledBits)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        byte[] bits = StripeBits.Track2(Card);
        byte[] rest = new byte[bits.Length - 40 - stalledBits];
        byte[] stalled = new byte[stalledBits];
        Array.Copy(bits, 40, stalled, 0, stalledBits);
        Array.Copy(bits, 40 + stalledBits, rest, 0, rest.Length);
        bench.Board.Drive(ClockDataBench.Presence, false);
        bench.Strobe(bits, 40, Calm);
        bench.IsEventThreadFree = false;
        bench.Strobe(stalled, stalled.Length, Calm);
        bench.IsEventThreadFree = true;
        bench.Strobe(rest, rest.Length, Calm);
        bench.Leave();
        Assert.IsTrue(bench.Board.EventsLost > 0);
        Assert.IsTrue(bench.HasSwipe);
        Assert.IsFalse(bench.Swipe.IsAccepted);
    }

    [TestMethod]
    public void Strobes_within_the_latency_of_the_interrupt_are_lost_and_data_tells()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Board.IsrLatencyNs = 60_000;
        bench.Pass(StripeBits.Track2(Card), 150);
        Assert.AreEqual((int)SwipeClass.LostEdges, (int)bench.Swipe.Class);
    }

    [TestMethod]
    public void The_next_card_is_read_after_one_with_lost_edges()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.IsEventThreadFree = false;
        bench.Pass(StripeBits.Track2(Card), Calm);
        bench.Pass(StripeBits.Track2(Card), Calm);
        Assert.AreEqual((int)SwipeClass.Good, (int)bench.Swipe.Class);
    }

    [TestMethod]
    [DataRow(false, (byte)SwipeClass.BlankFormatted)]
    [DataRow(true, (byte)SwipeClass.DataStuck)]
    public void A_data_line_that_never_moves_is_named(bool isLow, byte expected)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        byte[] bits = new byte[252];
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = (byte)(isLow ? 1 : 0);
        }

        bench.Pass(bits, Calm);
        Assert.AreEqual((int)expected, (int)bench.Swipe.Class);
    }

    [TestMethod]
    [DataRow(24, 25, (byte)SwipeClass.LrcError)]
    [DataRow(24, 24, (byte)SwipeClass.CardScratch)]
    public void Bits_that_read_as_their_opposite_are_named(int first, int second, byte expected)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        byte[] bits = StripeBits.Track2(Card);
        bits[first] ^= 1;
        bits[second] ^= (byte)(second == first ? 0 : 1);
        bench.Pass(bits, Calm);
        Assert.AreEqual((int)expected, (int)bench.Swipe.Class);
    }

    [TestMethod]
    [DataRow(0, (byte)SwipeClass.NoSignal)]
    [DataRow(12, (byte)SwipeClass.NoEncode)]
    [DataRow(120, (byte)SwipeClass.Partial)]
    public void A_card_lifted_early_is_named_by_what_it_gave(int bits, byte expected)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Board.Drive(ClockDataBench.Presence, false);
        bench.Wait(50_000);
        bench.Strobe(StripeBits.Track2(Card), bits, Calm);
        bench.Leave();
        Assert.AreEqual((int)expected, (int)bench.Swipe.Class);
    }

    [TestMethod]
    public void Strobes_without_a_card_are_noise()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Strobe(new byte[30], 30, Calm);
        bench.Wait(150_000);
        Assert.IsTrue(bench.HasSwipe);
        Assert.AreEqual((int)SwipeClass.ReaderNoise, (int)bench.Swipe.Class);
    }

    [TestMethod]
    [DataRow((int)ClockDataBench.Clock)]
    [DataRow((int)ClockDataBench.Data)]
    [DataRow((int)ClockDataBench.Presence)]
    public void A_line_that_stays_low_without_strobes_is_reported_once(int pin)
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Board.Drive(pin, false);
        bench.Wait(4_900_000);
        Assert.IsFalse(bench.HasSwipe);
        bench.Wait(200_000);
        Assert.IsTrue(bench.HasSwipe);
        Assert.AreEqual((int)SwipeClass.ReaderLine, (int)bench.Swipe.Class);
        bench.HasSwipe = false;
        bench.Wait(20_000_000);
        Assert.IsFalse(bench.HasSwipe);
    }

    [TestMethod]
    public void Arming_forgets_half_a_card()
    {
        ClockDataBench bench = new ClockDataBench(isTimed: false);
        bench.Strobe(StripeBits.Track2(Card), 120, Calm);
        bench.Reader.Arm();
        bench.Pass(StripeBits.Track2(Card), Calm);
        Assert.AreEqual((int)SwipeClass.Good, (int)bench.Swipe.Class);
    }
}
