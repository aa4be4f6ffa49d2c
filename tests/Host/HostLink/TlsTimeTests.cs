using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>
/// Which of the times that a terminal knows judges certificates. Days are counted from the build date.
/// </summary>
[TestClass]
public sealed class TlsTimeTests
{
    private const int None = int.MinValue;
    private const long SystemOf1970 = -946_684_800;

    [TestMethod]
    [DataRow(None, None, 0, 0)]
    [DataRow(None, 23, 23, 0)]
    [DataRow(None, -1, 0, 0)]
    [DataRow(23, None, 23, 23)]
    [DataRow(23, 2, 23, 23)]
    [DataRow(23, 24, 24, 23)]
    [DataRow(23, 388, 388, 23)]
    [DataRow(-1, None, 0, 0)]
    [DataRow(-1, 388, 388, 0)]
    public void The_latest_counts_and_after_an_N407_the_latest_without_the_system(
        int hostDay, int systemDay, int day, int dayWithout)
    {
        TlsTime time = new() { HostSeconds = hostDay == None ? 0 : SecondsOf(hostDay) };
        long system = systemDay == None ? SystemOf1970 : SecondsOf(systemDay);
        Assert.AreEqual(SecondsOf(day), time.Seconds(system));
        Assert.AreEqual(SecondsOf(day), time.Seconds(system), "asking changes nothing");
        time.Tell(FaultCode.N407);
        Assert.AreEqual(SecondsOf(dayWithout), time.Seconds(system));
    }

    [TestMethod]
    [DataRow("", "S")]
    [DataRow("ok ok", "SSS")]
    [DataRow("N407", "SH")]
    [DataRow("N407 N407 N407 N407", "SHSHS")]
    [DataRow("N407 ok ok", "SHHH")]
    [DataRow("ok N407 ok N407 ok ok", "SSHHSSS")]
    public void Attempts_go_by_system_or_host(string ends, string ways)
    {
        TlsTime time = new() { HostSeconds = SecondsOf(1) };
        string Way() => time.Seconds(SecondsOf(2)) == SecondsOf(2) ? "S" : "H";
        string gone = Way();
        foreach (string end in ends.Split(' ').Where(end => end.Length != 0))
        {
            time.Tell(end == "ok" ? FaultCode.None : FaultCode.N407);
            gone += Way();
        }
        Assert.AreEqual(ways, gone);
    }

    private static long SecondsOf(int day) =>
        (CalendarTime.DayOf(BuildDate.Date) + day) * (long)CalendarTime.SecondsPerDay;
}
