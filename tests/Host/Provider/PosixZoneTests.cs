using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Provider;
using PosTerminal.Firmware.Deployment;

namespace PosTerminal.Tests.Host.Provider;

[TestClass]
public class PosixZoneTests
{
    private static readonly DateTime s_begin = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // .NET knows the same rules in its own form, so the firmware is compared with another's arithmetic.
    [TestMethod]
    [DataRow("UTC0", 0, 0)]
    [DataRow("CST-8", 480, 0)]
    [DataRow("IST-5:30", 330, 0)]
    [DataRow("<-03>3", -180, 0)]
    [DataRow("CET-1CEST,M3.5.0,M10.5.0/3", 60, 60, 3, 5, 0, 120, 10, 5, 0, 180)]
    [DataRow("EST5EDT,M3.2.0,M11.1.0", -300, 60, 3, 2, 0, 120, 11, 1, 0, 120)]
    [DataRow("AEST-10AEDT,M10.1.0,M4.1.0/3", 600, 60, 10, 1, 0, 120, 4, 1, 0, 180)]
    [DataRow("LHST-10:30LHDT-11,M10.1.0,M4.1.0", 630, 30, 10, 1, 0, 120, 4, 1, 0, 120)]
    [DataRow("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", 765, 60, 9, 5, 0, 165, 4, 1, 0, 225)]
    public void A_zone_gives_the_time_that_dotNET_gives(
        string text, int aheadMinutes, int savingMinutes, params int[] rules)
    {
        ShopZone zone = ZoneOf(text);
        TimeZoneInfo expected = Expected(aheadMinutes, savingMinutes, rules);
        for (DateTime utc = new(2024, 1, 1, 0, 7, 0, DateTimeKind.Utc); utc.Year < 2060; utc = utc.AddMinutes(15))
        {
            DateTime local = TimeZoneInfo.ConvertTimeFromUtc(utc, expected);
            Assert.AreEqual(
                local, s_begin.AddSeconds(zone.LocalOf((long)(utc - s_begin).TotalSeconds)),
                $"{text} at {utc:u}");
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("China")]
    [DataRow("8")]
    [DataRow("UTC+25")]
    [DataRow("CST-14:15")]
    [DataRow("CET-1CEST")]
    [DataRow("CET-1CEST,M3.5.0")]
    [DataRow("CET-1CEST,M13.5.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.6.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.0.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.7,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.0/25,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.0/2:10,M10.5.0")]
    [DataRow("CET-1CEST-4,M3.5.0,M10.5.0")]
    [DataRow("CET-1CEST0,M3.5.0,M10.5.0")]
    [DataRow("CET-1CEST-1:20,M3.5.0,M10.5.0")]
    [DataRow("IST-2IDT,M3.4.4/26,M10.5.0")]
    [DataRow("CET-1CEST,J60,J300")]
    [DataRow("CET-1CEST,M3.5.0,M10.5.0 ")]
    public void What_is_no_zone_or_none_that_a_terminal_can_keep_is_refused(string text) =>
        Assert.IsNull(PosixZone.Read(text));

    private static ShopZone ZoneOf(string text)
    {
        byte[] bytes = new byte[ShopZone.Length];
        PosixZone? read = PosixZone.Read(text);
        Assert.IsNotNull(read);
        read.WriteTo(bytes);
        var zone = new ShopZone();
        zone.Take(bytes, 0);
        return zone;
    }

    private static TimeZoneInfo Expected(int aheadMinutes, int savingMinutes, int[] rules)
    {
        TimeSpan ahead = TimeSpan.FromMinutes(aheadMinutes);
        TimeZoneInfo.AdjustmentRule[] summer = savingMinutes == 0 ? [] :
        [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
                DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromMinutes(savingMinutes),
                Change(rules.AsSpan(0, 4)), Change(rules.AsSpan(4, 4))),
        ];
        return TimeZoneInfo.CreateCustomTimeZone("shop", ahead, "shop", "shop", "shop", summer);
    }

    private static TimeZoneInfo.TransitionTime Change(ReadOnlySpan<int> rule) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
            DateTime.MinValue.AddMinutes(rule[3]), rule[0], rule[1], (DayOfWeek)rule[2]);
}
