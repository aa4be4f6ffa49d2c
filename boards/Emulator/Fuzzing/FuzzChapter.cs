using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>
/// A part of a fuzz run that depends on nothing but its seed: some actions in one shop, with a fresh one whenever
/// the store of a terminal is closed for good, and at the end a time without faults in which all must heal.
/// </summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="checks">Names of the invariants; null for all.</param>
public sealed class FuzzChapter(IBenchFactory factory, int seed, IReadOnlyCollection<string>? checks)
{
    private const int RememberedActions = 20;

    private readonly RandomStream _random = new(seed, "fuzz");
    private readonly Queue<string> _last = [];
    private FuzzShop _shop = null!;
    private Customers _customers = null!;
    private Troubles _troubles = null!;
    private StandbyDeeds _deeds = null!;

    /// <summary>What was done last, oldest first.</summary>
    public IReadOnlyCollection<string> LastActions => _last;

    /// <summary>The terminals' last events, each one's oldest first, that of the used one last.</summary>
    public IEnumerable<string> LastEvents => _shop.Used.OrderBy(world => world == _shop.Current)
        .SelectMany(world => world.Bench.Events.TakeLast(RememberedActions).Select(entry => Line(world, entry)));

    /// <summary>What happened how often.</summary>
    public FuzzMarks Marks { get; } = new();

    /// <summary>How an invariant was broken, "" when none was.</summary>
    public string Breach { get; private set; } = "";

    /// <summary>Does so many actions, up to the first breach; answers how many it did.</summary>
    public int Run(int count)
    {
        Begin();
        int done = 0;
        while (done < count && Breach.Length == 0)
        {
            done++;
            Do();
            Look();
        }
        if (Breach.Length == 0)
        {
            Remember("faults stop");
            Breach = new FuzzHealing(_shop).Heal();
        }
        _shop.Close();
        return done;
    }

    private void Begin()
    {
        _shop = new FuzzShop(factory, _random, Marks, bench => InvariantWatch.On(bench, checks));
        _customers = new Customers(_shop);
        _troubles = new Troubles(_shop);
        _deeds = new StandbyDeeds(_shop, Marks);
        Remember("a fresh bench");
        _shop.Current.Bench.PowerUp();
    }

    private void Do()
    {
        try
        {
            Remember("...");
            Rename(_deeds.IsWanted && _shop.Current.OneIn(4) ? _deeds.MoveOn() : Choose());
        }
        catch (PowerCutException)
        {
            Rename("(something), and the power is cut in a write");
            Marks.Cut();
        }
        catch (Exception exception)
        {
            Breach = $"the bench broke: {exception}";
        }
    }

    private string Choose() => _random.Next(32) switch
    {
        0 or 1 when Has(FuzzMenu.StrayKeys) => _customers.PressAnything(),
        2 when Has(FuzzMenu.StraySwipes) => _customers.SwipeAnything(),
        3 or 4 when Has(FuzzMenu.Issuer) => _troubles.ChangeHost(isIssuer: true),
        5 or 6 when Has(FuzzMenu.Network) => _troubles.ChangeHost(isIssuer: false),
        7 when Has(FuzzMenu.Power) => _troubles.Plug(),
        8 or 9 when Has(FuzzMenu.Cuts) => _troubles.OrderCut(),
        10 when Has(FuzzMenu.FlashErrors) && _shop.Current.OneIn(6) => _troubles.OrderError(),
        11 when Has(FuzzMenu.FlashErrors) && _shop.Current.OneIn(12) => _troubles.Rot(),
        12 when Has(FuzzMenu.LongWaits) && _shop.Current.OneIn(3) => _troubles.WaitLong(),
        13 when Has(FuzzMenu.Clock) => _troubles.SetClock(),
        14 when Has(FuzzMenu.Lies) => _troubles.Lie(),
        15 or 16 when Has(FuzzMenu.SecondHost) => _troubles.LoseHost(),
        17 when Has(FuzzMenu.Standby) => _deeds.Act(),
        _ => _customers.Act(),
    };

    private bool Has(FuzzMenu trouble) => _shop.Menu.HasFlag(trouble);

    private void Look()
    {
        FuzzWorld world = _shop.Current;
        Breach = Breach.Length > 0 ? Breach : _shop.Breach;
        bool isRotten = world.IsRotten && world.Watch.View.IsOn;
        if (Breach.Length > 0 || (!world.IsClosed && !isRotten))
        {
            return;
        }
        string fault = world.Bench.StorageFaults.Struck.LastOrDefault("");
        Breach = fault.Length > 0 ? StayClosed(world) : "the store is closed, and no storage fault was injected";
        Breach = Breach.Length > 0 || isRotten ? Breach : Reopen(world);
        Marks.Close(fault);
        if (Breach.Length == 0)
        {
            _shop.Close();
            Begin();
        }
    }

    // A store that is closed takes nothing more, and a rotten one is still closed after the next power-up.
    private static string StayClosed(FuzzWorld world)
    {
        world.Bench.StorageFaults.Restart();
        if (world.IsRotten)
        {
            world.Bench.PowerDown();
            world.Bench.PowerUp();
        }
        world.Wait(40_000);
        world.Bench.TypeKeys("100#");
        return world.Bench.State is "OutOfService" or "ShowingQr"
            ? world.Watch.Breach : $"a store that cannot be trusted is used: state {world.Bench.State}";
    }

    // After a write that failed and left no whole record, the next power-up finds the store as it was before.
    private string Reopen(FuzzWorld world)
    {
        Remember("the store closed; power down and up");
        world.Bench.PowerDown();
        return new FuzzHealing(_shop).Heal();
    }

    private string Line(FuzzWorld world, TraceEvent entry) =>
        (_shop.Other is null ? "" : $"{world.Bench.TerminalId} ") + EventText.Line(entry);

    private void Remember(string action)
    {
        if (_last.Count == RememberedActions)
        {
            _last.Dequeue();
        }
        _last.Enqueue(action);
    }

    // An action says what it did when it is over; one that throws keeps the name that it had before.
    private void Rename(string action)
    {
        string[] former = [.. _last];
        _last.Clear();
        for (int i = 0; i < former.Length - 1; i++)
        {
            _last.Enqueue(former[i]);
        }
        _last.Enqueue(action);
    }
}
