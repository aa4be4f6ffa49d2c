using nanoFramework.TestFramework;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Deployment;

[TestClass]
public class ShopZoneTests
{
    private const int Utc = 0;
    private const int China = 1;
    private const int CentralEurope = 2;
    private const int NewYork = 3;
    private const int Chatham = 4;
    private const int India = 5;

    [TestMethod]
    [DataRow(Utc, 261124, 600, 261124, 600)]
    [DataRow(China, 261130, 959, 261130, 1439)]
    [DataRow(China, 261130, 960, 261201, 0)]
    [DataRow(China, 280228, 960, 280229, 0)]
    [DataRow(China, 261231, 960, 270101, 0)]
    [DataRow(India, 261231, 1110, 270101, 0)]
    [DataRow(NewYork, 270101, 299, 261231, 1439)]
    [DataRow(NewYork, 270101, 300, 270101, 0)]
    [DataRow(CentralEurope, 260329, 59, 260329, 119)]
    [DataRow(CentralEurope, 260329, 60, 260329, 180)]
    [DataRow(CentralEurope, 261025, 59, 261025, 179)]
    [DataRow(CentralEurope, 261025, 60, 261025, 120)]
    [DataRow(CentralEurope, 310330, 60, 310330, 180)]
    [DataRow(CentralEurope, 310330, 59, 310330, 119)]
    [DataRow(NewYork, 270314, 419, 270314, 119)]
    [DataRow(NewYork, 270314, 420, 270314, 180)]
    [DataRow(NewYork, 271107, 359, 271107, 119)]
    [DataRow(NewYork, 271107, 360, 271107, 60)]
    [DataRow(Chatham, 260404, 839, 260405, 224)]
    [DataRow(Chatham, 260404, 840, 260405, 165)]
    [DataRow(Chatham, 260926, 839, 260927, 164)]
    [DataRow(Chatham, 260926, 840, 260927, 225)]
    [DataRow(Chatham, 261231, 700, 270101, 85)]
    public void The_clock_on_the_wall_follows_from_UTC(int place, int date, int minute, int localDate, int localMinute)
    {
        ShopZone zone = new ShopZone();
        zone.Take(RuleOf(place), 0);
        long local = zone.LocalOf(CalendarTime.SecondsOf(date, minute));
        Assert.AreEqual(localDate, CalendarTime.DateOfTime(local));
        Assert.AreEqual(localMinute, (int)(local % CalendarTime.SecondsPerDay) / 60);
    }

    [TestMethod]
    [DataRow(China)]
    [DataRow(NewYork)]
    [DataRow(CentralEurope)]
    public void A_clock_that_is_not_set_is_not_set_in_any_zone(int place)
    {
        ShopZone zone = new ShopZone();
        zone.Take(RuleOf(place), 0);
        Assert.AreEqual(0L, zone.LocalOf(0));
        Assert.IsTrue(zone.LocalOf(CalendarTime.SecondsOf(261124, 600)) > 0);
        Assert.AreEqual(0L, zone.LocalOf(0));
    }

    [TestMethod]
    public void A_new_zone_counts_at_once()
    {
        long second = CalendarTime.SecondsOf(261124, 600);
        ShopZone zone = new ShopZone();
        Assert.AreEqual(second, zone.LocalOf(second));
        zone.Take(RuleOf(China), 0);
        Assert.AreEqual(second + (8 * 3600), zone.LocalOf(second));
    }

    // M3.5.0 and M10.5.0/3; M3.2.0 and M11.1.0; M9.5.0/2:45 and M4.1.0/3:45 of the islands of Chatham, 12:45 ahead.
    private static byte[] RuleOf(int place) => place switch
    {
        China => new byte[] { 1, 224, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
        India => new byte[] { 1, 74, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
        CentralEurope => new byte[] { 0, 60, 60, 3, 5, 0, 8, 10, 5, 0, 12 },
        NewYork => new byte[] { 254, 212, 60, 3, 2, 0, 8, 11, 1, 0, 8 },
        Chatham => new byte[] { 2, 253, 60, 9, 5, 0, 11, 4, 1, 0, 15 },
        _ => new byte[ShopZone.Length],
    };
}
