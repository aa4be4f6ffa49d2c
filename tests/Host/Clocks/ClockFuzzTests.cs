using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Clocks;

/// <summary>
/// Goal: whatever clocks said, two right answers of the host an hour apart bring the terminal back. Method: any
/// calendar, any time of the host or none, any link, for moments and for hours, with power cuts; then all is right.
/// </summary>
[TestClass]
public class ClockFuzzTests
{
    private const int HourMs = 3_600_000;
    private const int Today = 261124;
    private const int Expired = 2610;
    private const int ValidThisMonth = 2611;
    private const int Seeds = 24;

    [TestMethod]
    public void No_reading_of_any_clock_leaves_a_terminal_that_two_right_answers_do_not_bring_back()
    {
        foreach (int seed in Enumerable.Range(1, Seeds))
        {
            TerminalRig rig = new();
            Confuse(rig, new Random(seed));
            rig.Link.Fault = FaultCode.None;
            rig.Link.HostTime = TimeOf(Today);
            (rig.Board.Date, rig.Board.MinuteOfDay) = (Today, 600);
            rig.Wait(13 * HourMs);
            rig.Wait(2 * HourMs);
            Offer(rig, Expired);
            Assert.AreEqual("C704 NOT CHARGED", rig.Line(1), $"seed {seed}");
            Offer(rig, ValidThisMonth);
            Assert.AreEqual(TerminalState.EnteringPin, rig.Machine.State, $"seed {seed}");
            Assert.IsFalse(rig.Machine.Faults.Contains(FaultCode.S105), $"seed {seed}");
        }
    }

    private static void Confuse(TerminalRig rig, Random random)
    {
        int count = 4 + random.Next(8);
        for (int i = 0; i < count; i++)
        {
            rig.Board.Date = AnyDate(random);
            rig.Board.MinuteOfDay = random.Next(1440);
            rig.Link.HostTime = AnyTime(random);
            rig.Link.Fault = random.Next(3) == 0 ? FaultCode.N401 : FaultCode.None;
            rig.Wait(random.Next(2) == 0 ? random.Next(5_000) : random.Next(9) * (long)HourMs);
            rig.Store.IsCompactionDue = true;
            if (random.Next(3) == 0)
            {
                rig.CutPower();
            }
        }
    }

    private static void Offer(TerminalRig rig, int expiry)
    {
        rig.Type("*");
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.Give(TerminalRig.PinCard, expiry, 120);
        rig.Wait(10);
    }

    private static int AnyDate(Random random) =>
        random.Next(3) == 0 ? 0 : CalendarTime.DateOf(random.Next(36_525));

    private static long AnyTime(Random random) =>
        random.Next(4) == 0 ? 0 : TimeOf(CalendarTime.DateOf(random.Next(36_525))) + random.Next(86_400);

    private static long TimeOf(int date) => (long)CalendarTime.DayOf(date) * CalendarTime.SecondsPerDay;
}
