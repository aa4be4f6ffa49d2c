using nanoFramework.TestFramework;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Watch;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Firmware.Watch;

[TestClass]
public class NetworkWatchTests
{
    private const int MinuteMs = 60_000;

    [TestMethod]
    [DataRow(-76, 9_000, false)]
    [DataRow(-76, 10_000, true)]
    [DataRow(-75, 60_000, false)]
    [DataRow(0, 60_000, false)]
    public void A_signal_is_weak_below_minus_75_dBm_for_10_s(int dbm, int durationMs, bool isWeak)
    {
        FakeLink link = new FakeLink();
        NetworkWatch watch = new NetworkWatch();
        link.SignalDbm = -60;
        watch.Sample(link, 0);
        link.SignalDbm = dbm;
        for (int nowMs = 0; nowMs <= durationMs; nowMs += 250)
        {
            watch.Sample(link, nowMs);
        }
        Assert.AreEqual(isWeak, watch.IsWeak);
    }

    [TestMethod]
    [DataRow(2, 1, false)]
    [DataRow(3, 1, true)]
    [DataRow(3, 4, true)]
    [DataRow(3, 6, false)]
    public void Three_losses_of_the_link_in_ten_minutes_are_unstable(int losses, int minutesBetween, bool isUnstable)
    {
        NetworkWatch watch = new NetworkWatch();
        FakeLink link = new FakeLink();
        for (int i = 0; i < losses; i++)
        {
            long nowMs = (long)i * minutesBetween * MinuteMs;
            link.Fault = FaultCode.N401;
            watch.Sample(link, nowMs);
            link.Fault = FaultCode.None;
            watch.Sample(link, nowMs + 1000);
        }
        Assert.AreEqual(isUnstable, watch.IsUnstable);
    }

    [TestMethod]
    public void An_unstable_network_is_stable_after_ten_minutes_without_a_loss()
    {
        NetworkWatch watch = new NetworkWatch();
        FakeLink link = new FakeLink();
        for (int i = 0; i < 3; i++)
        {
            watch.CountEcho(NetworkWatch.LostEcho, i * 1000);
        }
        watch.Sample(link, 2000);
        Assert.IsTrue(watch.IsUnstable);
        watch.Sample(link, (10 * MinuteMs) + 1_999);
        Assert.IsTrue(watch.IsUnstable);
        watch.Sample(link, (10 * MinuteMs) + 2_000);
        Assert.IsFalse(watch.IsUnstable);
    }

    [TestMethod]
    [DataRow(9, 2001, false)]
    [DataRow(10, 2001, true)]
    [DataRow(20, 2000, false)]
    public void Ten_echoes_of_more_than_2_s_are_slow(int echoes, int echoMs, bool isSlow)
    {
        NetworkWatch watch = new NetworkWatch();
        Echo(watch, echoes, echoMs);
        Assert.AreEqual(isSlow, watch.IsSlow);
    }

    [TestMethod]
    [DataRow(18, 1500, true)]
    [DataRow(19, 1500, false)]
    [DataRow(20, 1501, true)]
    public void A_slow_network_is_fast_when_all_but_one_of_twenty_echoes_are(int echoes, int echoMs, bool isSlow)
    {
        NetworkWatch watch = new NetworkWatch();
        Echo(watch, 20, 5000);
        Echo(watch, echoes, echoMs);
        Assert.AreEqual(isSlow, watch.IsSlow);
    }

    private static void Echo(NetworkWatch watch, int count, int echoMs)
    {
        for (int i = 0; i < count; i++)
        {
            watch.CountEcho(echoMs, 0);
        }
    }
}
