using nanoFramework.TestFramework;
using PosTerminal.Firmware.Records;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Transaction;

/// <summary>A calendar, a host that signs on, and powered-on time, against what the keeper makes of them.</summary>
[TestClass]
public class DateKeeperTests
{
    private const int Hour = 3_600;
    private const int Day = 24 * Hour;
    private const int Today = 261124;
    private const int NextYear = 271124;

    [TestMethod]
    public void Without_a_host_the_calendar_of_the_moment_counts_and_leaves_no_trace()
    {
        DateRig rig = new DateRig();
        rig.Keeper.Remember(NextYear, 0);
        Assert.AreEqual(NextYear, rig.Keeper.Latest(NextYear));
        Assert.AreEqual(Today, rig.Keeper.Today(Today));
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
        Assert.AreEqual(0, rig.Keeper.Today(0));
        rig.PowerUp();
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
    }

    [TestMethod]
    [DataRow(261124, 261124)]
    [DataRow(261123, 261123)]
    [DataRow(261125, 261125)]
    [DataRow(261122, 261124)]
    [DataRow(261126, 261124)]
    [DataRow(200101, 261124)]
    [DataRow(271124, 261124)]
    [DataRow(0, 261124)]
    public void With_a_host_a_calendar_counts_that_is_within_a_day_of_it(int calendar, int today)
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        Assert.AreEqual(today, rig.Keeper.Today(calendar));
        Assert.AreEqual(today, rig.Keeper.Latest(calendar));
        rig.PowerUp();
        Assert.AreEqual(today, rig.Keeper.Today(calendar));
    }

    [TestMethod]
    public void The_time_of_the_host_goes_on_with_the_powered_on_time()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.Wait(3 * Day);
        Assert.AreEqual(261127, rig.Keeper.Today(0));
        rig.PowerUp();
        Assert.AreEqual(261127, rig.Keeper.Today(0));
    }

    // Month 2 begins at 17:00 in UTC on the last day of month 1 where the clock on the wall is 7 h ahead.
    [TestMethod]
    [DataRow(16, 270131)]
    [DataRow(17, 270201)]
    public void Where_the_calendar_is_wrong_the_day_begins_when_it_does_in_the_shop(int hour, int today)
    {
        DateRig rig = new DateRig();
        rig.Zone.Take(new byte[] { 1, 164, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0);
        rig.Tell(270131);
        rig.Wait(hour * Hour);
        Assert.AreEqual(today, rig.Keeper.Today(0));
    }

    [TestMethod]
    public void The_seconds_of_the_host_are_those_in_force_and_go_on()
    {
        DateRig rig = new DateRig();
        rig.Wait(Hour);
        Assert.AreEqual(0L, rig.Keeper.HostSeconds);
        rig.Tell(Today);
        Assert.AreEqual(DateRig.TimeOf(Today), rig.Keeper.HostSeconds);
        rig.Wait(Hour);
        rig.Tell(NextYear);
        Assert.AreEqual(DateRig.TimeOf(Today) + Hour, rig.Keeper.HostSeconds);
        rig.PowerUp();
        Assert.AreEqual(DateRig.TimeOf(Today) + Hour, rig.Keeper.HostSeconds);
    }

    [TestMethod]
    [DataRow(30, 261224)]
    [DataRow(-20, 261104)]
    [DataRow(31, 261124)]
    [DataRow(400, 261124)]
    public void A_step_of_thirty_days_is_taken_at_once_and_a_longer_one_waits(int days, int today)
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.Tell(DaysFrom(Today, days));
        Assert.AreEqual(today, rig.Keeper.Today(0));
    }

    [TestMethod]
    [DataRow(400, Hour, 0, 400)]
    [DataRow(400, Hour, 2 * Hour, 400)]
    [DataRow(400, Hour, -2 * Hour, 400)]
    [DataRow(400, Hour, 3 * Hour, 0)]
    [DataRow(400, Hour - 1, 0, 0)]
    [DataRow(400, 8 * Hour, 0, 400)]
    public void A_long_step_is_taken_when_the_host_says_the_same_an_hour_later(
        int days, int waitSeconds, int offSeconds, int takenDays)
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        long far = DateRig.TimeOf(DaysFrom(Today, days)) + (12 * Hour);
        rig.Keeper.Take(far);
        Assert.IsFalse(rig.Keeper.IsTimeDue(Today));
        rig.Wait(waitSeconds);
        Assert.AreEqual(waitSeconds >= Hour, rig.Keeper.IsTimeDue(Today));
        rig.Keeper.Take(far + waitSeconds + offSeconds);
        Assert.AreEqual(DaysFrom(Today, takenDays), rig.Keeper.Today(0));
    }

    [TestMethod]
    public void A_long_step_down_is_taken_the_same_way_and_outlives_the_power()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.Tell(NextYear);
        rig.Wait(2 * Hour);
        rig.PowerUp();
        rig.Keeper.Take(DateRig.TimeOf(NextYear) + (2 * Hour));
        Assert.AreEqual(NextYear, rig.Keeper.Today(0));
        rig.Tell(Today);
        rig.Wait(Hour);
        Assert.AreEqual(NextYear, rig.Keeper.Today(0));
        rig.Keeper.Take(DateRig.TimeOf(Today) + Hour);
        Assert.AreEqual(Today, rig.Keeper.Today(0));
    }

    [TestMethod]
    public void An_agreement_that_comes_too_soon_does_not_begin_the_hour_anew()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.Tell(NextYear);
        rig.Wait(Hour / 2);
        rig.Keeper.Take(DateRig.TimeOf(NextYear) + (Hour / 2));
        rig.Wait(Hour / 2);
        rig.Keeper.Take(DateRig.TimeOf(NextYear) + Hour);
        Assert.AreEqual(NextYear, rig.Keeper.Today(0));
    }

    [TestMethod]
    [DataRow(261031)]
    [DataRow(101)]
    public void A_time_before_the_software_was_built_is_none(int date)
    {
        DateRig rig = new DateRig();
        rig.Tell(date);
        Assert.AreEqual(0, rig.Keeper.Today(0));
        rig.Tell(Today);
        rig.Tell(date);
        rig.Wait(Hour);
        rig.Tell(date);
        Assert.AreEqual(Today, rig.Keeper.Today(0));
    }

    [TestMethod]
    public void A_calendar_without_a_host_for_a_day_is_remembered_until_a_host_comes()
    {
        DateRig rig = new DateRig();
        rig.Wait(Day - 1);
        rig.Keeper.Remember(NextYear, 0);
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
        rig.Wait(1);
        rig.Keeper.Remember(NextYear, 0);
        rig.PowerUp();
        Assert.AreEqual(NextYear, rig.Keeper.Latest(Today));
        Assert.IsTrue(rig.Keeper.IsBehind(Today));
        Assert.AreEqual(Today, rig.Keeper.Today(Today));
        rig.Tell(Today);
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
        rig.PowerUp();
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
    }

    [TestMethod]
    public void A_restart_does_not_forget_when_the_host_was_heard()
    {
        DateRig rig = new DateRig();
        rig.Wait(2 * Day);
        rig.Tell(Today);
        rig.Wait(Hour);
        rig.PowerUp();
        rig.Keeper.Remember(NextYear, 0);
        Assert.AreEqual(Today, rig.Keeper.Latest(Today));
    }

    [TestMethod]
    [DataRow(261124, false, false)]
    [DataRow(261125, false, false)]
    [DataRow(261122, true, false)]
    [DataRow(261126, false, true)]
    [DataRow(0, true, false)]
    public void A_calendar_that_contradicts_the_host_is_wrong(int calendar, bool isBehind, bool isAhead)
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        Assert.AreEqual(isBehind, rig.Keeper.IsBehind(calendar));
        Assert.AreEqual(isAhead, rig.Keeper.IsAhead(calendar));
    }

    [TestMethod]
    public void After_time_without_power_a_calendar_that_is_ahead_may_be_right()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.PowerUp();
        Assert.IsFalse(rig.Keeper.IsAhead(261203));
        rig.Tell(DaysFrom(Today, 60));
        Assert.IsFalse(rig.Keeper.IsAhead(DaysFrom(Today, 60)));
    }

    [TestMethod]
    public void A_connection_that_comes_and_goes_wears_out_nothing()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        int count = rig.Store.Count;
        for (int i = 0; i < 100; i++)
        {
            rig.Tell(Today);
        }
        Assert.AreEqual(count, rig.Store.Count);
    }

    [TestMethod]
    public void A_snapshot_keeps_all_dates()
    {
        DateRig rig = new DateRig();
        rig.Tell(Today);
        rig.Tell(NextYear);
        rig.Wait(2 * Hour);
        Assert.IsTrue(rig.Journal.TryCommit());
        rig.PowerUp();
        Assert.AreEqual(Today, rig.Keeper.Today(0));
        rig.Keeper.Take(DateRig.TimeOf(NextYear) + (2 * Hour));
        Assert.AreEqual(NextYear, rig.Keeper.Today(0));
    }

    private static int DaysFrom(int date, int days) => CalendarTime.DateOf(CalendarTime.DayOf(date) + days);
}
