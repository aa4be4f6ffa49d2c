using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>A calendar that a handshake borrows. One that is set drops what is below a second.</summary>
[TestClass]
public sealed class TimeLoanTests
{
    private const long Unset = -946_684_800_000;
    private const long HalfSecondMs = 500;

    private static readonly long s_now = CalendarTime.DayOf(261124) * (long)CalendarTime.SecondsPerDay * 1000;

    [TestMethod]
    [DataRow(0L, 0L)]
    [DataRow(0L, 700L)]
    [DataRow(999L, 1L)]
    [DataRow(999L, 120_000L)]
    [DataRow(12_345_678L, 29_999L)]
    public void An_unset_calendar_shows_the_time_of_the_host_and_then_its_own_again(long poweredMs, long handshakeMs)
    {
        FakeSystem system = new(Unset) { CounterMs = poweredMs };
        TimeLoan loan = new(system);
        loan.Borrow(Host());
        Assert.AreEqual(s_now, system.CalendarMs);
        system.CounterMs += handshakeMs;
        loan.GiveBack();
        Assert.AreEqual(Unset + poweredMs + handshakeMs, system.CalendarMs, HalfSecondMs);
    }

    [TestMethod]
    public void A_forged_calendar_is_borrowed_at_the_attempt_without_it()
    {
        FakeSystem system = new(s_now + 1_000_000_000);
        TimeLoan loan = new(system);
        TlsTime time = Host();
        loan.Borrow(time);
        loan.GiveBack();
        Assert.AreEqual(0, system.Sets);
        time.Tell(FaultCode.N407);
        loan.Borrow(time);
        Assert.AreEqual(s_now, system.CalendarMs);
        loan.GiveBack();
        Assert.AreEqual(s_now + 1_000_000_000, system.CalendarMs, HalfSecondMs);
    }

    [TestMethod]
    [DataRow(1_000_000L, 5_000L)]
    [DataRow(-600L, 5_000L)]
    [DataRow(600L, 0L)]
    public void What_SNTP_sets_within_the_handshake_stays(long offMs, long handshakeMs)
    {
        FakeSystem system = new(Unset);
        TimeLoan loan = new(system);
        loan.Borrow(Host());
        system.CounterMs += handshakeMs;
        system.SetExactly(s_now + handshakeMs + offMs);
        loan.GiveBack();
        Assert.AreEqual(s_now + handshakeMs + offMs, system.CalendarMs);
        Assert.AreEqual(1, system.Sets);
    }

    [TestMethod]
    public void What_was_given_back_is_not_given_back_again()
    {
        FakeSystem system = new(Unset);
        TimeLoan loan = new(system);
        loan.GiveBack();
        loan.Borrow(Host());
        loan.GiveBack();
        loan.GiveBack();
        Assert.AreEqual(2, system.Sets);
    }

    [TestMethod]
    public void A_thousand_handshakes_do_not_make_the_calendar_run_fast_or_slow()
    {
        const int Seed = 24;
        Random random = new(Seed);
        FakeSystem system = new(Unset);
        TimeLoan loan = new(system);
        for (int i = 0; i < 1_000; i++)
        {
            loan.Borrow(Host());
            system.CounterMs += random.Next(60_000);
            loan.GiveBack();
        }
        Assert.AreEqual(Unset + system.CounterMs, system.CalendarMs, 60_000, $"seed {Seed}: 0.5 s each is 500 s");
    }

    private static TlsTime Host() => new() { HostSeconds = s_now / 1000 };

    /// <summary>A calendar by a counter that the test moves.</summary>
    private sealed class FakeSystem(long startMs) : ISystemTime
    {
        private long _startMs = startMs;

        public long CounterMs { get; set; }

        public int Sets { get; private set; }

        public long CalendarMs
        {
            get => _startMs + CounterMs;
            set
            {
                Sets++;
                SetExactly((long)Math.Floor(value / 1000.0) * 1000);
            }
        }

        public void SetExactly(long ms) => _startMs = ms - CounterMs;
    }
}
