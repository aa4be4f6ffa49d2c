using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Hardware.Esp32.Rmt;
using PosTerminal.Hal.Esp32;

namespace PosTerminal.Tests.Esp32;

/// <summary>What the adapter asks of the RMT receiver, and what it makes of its items.</summary>
[TestClass]
[DoNotParallelize]
public class RmtPulseCaptureTests
{
    private const int Channel = 5;
    private const int Pin = 39;

    [TestMethod]
    public void The_traps_of_the_receiver_are_disarmed()
    {
        ReceiverChannelSettings settings = Make(out _, tickUs: 1).Settings;
        Assert.AreEqual(Channel, settings.Channel, "the channel is given, never chosen");
        Assert.AreEqual(Pin, settings.PinNumber);
        Assert.IsFalse(settings.EnableDemodulation);
        Assert.AreEqual(TimeSpan.Zero, settings.ReceiveTimeout);
        Assert.AreEqual(3, settings.NumberOfMemoryBlocks);
        Assert.AreEqual(32767, settings.IdleThreshold);
        Assert.IsGreaterThan(2 * 3 * 64, settings.BufferSize, "a burst takes at most half of the driver's ring");
    }

    [TestMethod]
    [DataRow(1, 80)]
    [DataRow(2, 160)]
    public void A_tick_is_so_many_cycles_of_80_MHz(int tickUs, int divider)
    {
        Assert.AreEqual(divider, Make(out _, tickUs).Settings.ClockDivider);
    }

    [TestMethod]
    public void Nothing_is_taken_while_no_burst_has_ended()
    {
        Make(out RmtPulseCapture capture);
        Assert.AreEqual(0, capture.TryTake(new ushort[8]));
    }

    [TestMethod]
    [DataRow(new[] { 10, 20, 30, 0 }, new[] { 10, 20, 30 }, DisplayName = "the end in the second half of an item")]
    [DataRow(new[] { 10, 20, 0, 0 }, new[] { 10, 20 }, DisplayName = "the end in the first half")]
    [DataRow(new[] { 10, 20 }, new[] { 10, 20 }, DisplayName = "the end in an item that the driver keeps back")]
    public void A_burst_is_its_durations_up_to_the_mark_of_its_end(int[] ticks, int[] durationsUs)
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture);
        channel.Receive(Items(ticks));
        ushort[] taken = new ushort[8];
        Assert.AreEqual(durationsUs.Length, capture.TryTake(taken));
        CollectionAssert.AreEqual(durationsUs, taken.Take(durationsUs.Length).Select(us => (int)us).ToArray());
    }

    [TestMethod]
    public void Ticks_of_two_microseconds_reach_65_ms()
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture, tickUs: 2);
        channel.Receive(Items(32767, 0));
        ushort[] taken = new ushort[1];
        capture.TryTake(taken);
        Assert.AreEqual(65534, taken[0]);
    }

    [TestMethod]
    public void A_burst_that_fills_the_memory_without_an_end_has_lost_edges()
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture);
        channel.Receive(Items(Enumerable.Repeat(5, 2 * 3 * 64).ToArray()));
        Assert.AreEqual(641, capture.TryTake(new ushort[640]));
    }

    [TestMethod]
    public void A_burst_longer_than_the_buffer_is_counted_and_not_kept()
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture);
        channel.Receive(Items(1, 2, 3, 0));
        Assert.AreEqual(3, capture.TryTake(new ushort[2]));
    }

    [TestMethod]
    public void The_platforms_own_items_are_zeroed()
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture);
        RmtCommand[] items = Items(1, 2, 0, 4);
        channel.Receive(items);
        capture.TryTake(new ushort[8]);
        Assert.IsTrue(items.All(item => item.Duration0 == 0 && item.Duration1 == 0));
    }

    [TestMethod]
    public void Starting_forgets_what_was_captured_before()
    {
        ReceiverChannel channel = Make(out RmtPulseCapture capture);
        channel.Receive(Items(1, 0));
        capture.Start();
        Assert.AreEqual(0, capture.TryTake(new ushort[8]));
    }

    private static ReceiverChannel Make(out RmtPulseCapture capture, int tickUs = 1)
    {
        capture = new RmtPulseCapture(Channel, Pin, blocks: 3, itemsPerBlock: 64, tickUs);
        return ReceiverChannel.Latest;
    }

    private static RmtCommand[] Items(params int[] ticks) => ticks.Chunk(2)
        .Select(pair => new RmtCommand((ushort)pair[0], true, (ushort)pair[1], false))
        .ToArray();
}
