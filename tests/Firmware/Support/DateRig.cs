using nanoFramework.TestFramework;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A journal and what it knows of the date, over power cuts.</summary>
public sealed class DateRig
{
    private long _nowMs;

    public DateRig()
    {
        Journal = new Journal(Store);
        Keeper = new DateKeeper(Journal, Zone);
        Journal.Open();
    }

    public ShopZone Zone { get; } = new ShopZone();

    public FakeStore Store { get; } = new FakeStore();

    public Journal Journal { get; private set; }

    public DateKeeper Keeper { get; private set; }

    /// <summary>Takes the power away for a moment. Powered-on time that no record knows would be lost: one comes first.
    /// </summary>
    public void PowerUp()
    {
        Assert.IsTrue(Journal.TryRestarted());
        _nowMs = 0;
        Journal = new Journal(Store);
        Keeper = new DateKeeper(Journal, Zone);
        Journal.Open();
    }

    /// <summary>Lets powered-on time pass.</summary>
    public void Wait(int seconds)
    {
        _nowMs += seconds * 1000L;
        Journal.Tick(_nowMs, false);
    }

    /// <summary>The host says in a sign-on that a day begins.</summary>
    public void Tell(int date) => Keeper.Take(TimeOf(date));

    /// <summary>The begin of a day in seconds since that of 2000.</summary>
    public static long TimeOf(int date) => (long)CalendarTime.DayOf(date) * CalendarTime.SecondsPerDay;
}
