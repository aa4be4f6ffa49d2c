using nanoFramework.TestFramework;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Records;

[TestClass]
public class CalendarTimeTests
{
    private const int DaysOfCentury = 36_525;

    [TestMethod]
    [DataRow(101, 0)]
    [DataRow(229, 59)]
    [DataRow(301, 60)]
    [DataRow(1231, 365)]
    [DataRow(10101, 366)]
    [DataRow(240229, 8825)]
    [DataRow(261124, 9824)]
    [DataRow(991231, DaysOfCentury - 1)]
    public void A_date_is_a_number_of_days(int date, int day)
    {
        Assert.AreEqual(day, CalendarTime.DayOf(date));
        Assert.AreEqual(date, CalendarTime.DateOf(day));
    }

    [TestMethod]
    public void The_dates_of_all_days_of_the_century_grow_and_lead_back()
    {
        int former = 0;
        for (int day = 0; day < DaysOfCentury; day++)
        {
            int date = CalendarTime.DateOf(day);
            Assert.IsTrue(date > former);
            Assert.AreEqual(day, CalendarTime.DayOf(date));
            former = date;
        }
    }

    [TestMethod]
    public void A_time_has_a_date_to_its_last_second()
    {
        long midnight = 9825L * CalendarTime.SecondsPerDay;
        Assert.AreEqual(261124, CalendarTime.DateOfTime(midnight - 1));
        Assert.AreEqual(261125, CalendarTime.DateOfTime(midnight));
    }
}
