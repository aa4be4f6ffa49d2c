using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Rules;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Terminal;

[TestClass]
public class ClockTests
{
    private const int Hour = 3_600_000;
    private const int Today = 261124;
    private const int Expired = 2610;
    private const int ValidThisMonth = 2611;

    [TestMethod]
    [DataRow(271124)]
    [DataRow(200101)]
    [DataRow(0)]
    public void Whatever_the_calendar_says_the_host_knows_which_card_has_expired(int calendar)
    {
        TerminalRig rig = SignedOn();
        rig.Board.Date = calendar;
        Offer(rig, Expired);
        rig.Expect(TerminalState.Idle);
        Assert.AreEqual("C704 NOT CHARGED", rig.Line(1));
        Offer(rig, ValidThisMonth);
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    public void Where_nobody_knows_the_date_the_card_goes_to_the_host()
    {
        TerminalRig rig = new TerminalRig();
        rig.Board.Date = 0;
        Offer(rig, 2001);
        rig.Expect(TerminalState.EnteringPin);
    }

    [TestMethod]
    [DataRow(0, 1_400, 0)]
    [DataRow(0, 1_800, 1)]
    [DataRow(200101, 1_800, 1)]
    [DataRow(271124, 59_000, 0)]
    [DataRow(271124, 60_500, 1)]
    public void A_wrong_calendar_is_told_when_it_lasts(int calendar, int waitMs, int count)
    {
        TerminalRig rig = SignedOn();
        rig.Board.Date = calendar;
        rig.Wait(waitMs);
        Assert.AreEqual(count, rig.CountFault((int)FaultCode.S105));
        rig.Board.Date = Today;
        rig.Wait(300);
        Assert.IsFalse(rig.Machine.Faults.Contains(FaultCode.S105));
    }

    [TestMethod]
    public void A_wrong_calendar_does_not_say_when_the_shop_is_open()
    {
        TerminalRig rig = SignedOn();
        rig.Board.MinuteOfDay = 0;
        rig.Reach(TerminalState.EnteringAmount);
        rig.Type("#");
        Assert.AreEqual("U506 NOT CHARGED", rig.Line(1));
        rig.Board.Date = 200101;
        rig.Reach(TerminalState.AwaitingCard);
    }

    [TestMethod]
    [DataRow(261124, 11, 0)]
    [DataRow(261124, 13, 1)]
    [DataRow(0, 4, 4)]
    public void A_connection_that_lasts_asks_for_the_time_again_and_more_often_in_doubt(
        int calendar, int hours, int signOns)
    {
        TerminalRig rig = SignedOn();
        rig.Board.Date = calendar;
        int count = rig.Link.SignOnCount;
        rig.Wait(((long)hours * Hour) + 60_000);
        Assert.AreEqual(count + signOns, rig.Link.SignOnCount);
    }

    private static TerminalRig SignedOn()
    {
        TerminalRig rig = new TerminalRig();
        rig.Link.HostTime = TimeOf(Today);
        rig.CutPower();
        return rig;
    }

    private static void Offer(TerminalRig rig, int expiry)
    {
        rig.Type("*");
        rig.Reach(TerminalState.AwaitingCard);
        rig.Reader.Give(TerminalRig.PinCard, expiry, 120);
        rig.Wait(10);
    }

    private static long TimeOf(int date) => (long)CalendarTime.DayOf(date) * CalendarTime.SecondsPerDay;
}
