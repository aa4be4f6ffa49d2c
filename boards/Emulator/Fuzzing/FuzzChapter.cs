using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>
/// A part of a fuzz run that depends on nothing but its seed: some actions on one bench, with a fresh one whenever
/// the store of the former is closed for good, and at the end a time without faults in which all must heal.
/// </summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="seed">Decides everything.</param>
/// <param name="checks">Names of the invariants; null for all.</param>
public sealed class FuzzChapter(IBenchFactory factory, int seed, IReadOnlyCollection<string>? checks)
{
    private const int RememberedActions = 20;
    private const long LivenessNs = 300_000_000_000;

    private readonly RandomStream _random = new(seed, "fuzz");
    private readonly Queue<string> _last = [];
    private FuzzWorld _world = null!;
    private Customers _customers = null!;
    private Troubles _troubles = null!;
    private bool _isRotten;

    /// <summary>What was done last, oldest first.</summary>
    public IReadOnlyCollection<string> LastActions => _last;

    /// <summary>The terminal's last events, oldest first.</summary>
    public IEnumerable<string> LastEvents =>
        _world.Bench.Events.TakeLast(RememberedActions).Select(EventText.Line);

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
            Breach = Heal();
        }
        Marks.Forged += _world.Forged;
        Marks.Take(_world.Bench);
        return done;
    }

    private void Begin()
    {
        _world = new FuzzWorld(factory, _random, bench => InvariantWatch.On(bench, checks));
        _customers = new Customers(_world);
        _troubles = new Troubles(_world);
        _isRotten = false;
        Remember("a fresh bench");
        _world.Bench.PowerUp();
    }

    private void Do()
    {
        try
        {
            Remember("...");
            Rename(Choose());
        }
        catch (PowerCutException)
        {
            Rename("(something), and the power is cut in a write");
            Marks.Cuts++;
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
        10 when Has(FuzzMenu.FlashErrors) && _world.OneIn(6) => _troubles.OrderError(),
        11 when Has(FuzzMenu.FlashErrors) && _world.OneIn(12) => _troubles.Rot(out _isRotten),
        12 when Has(FuzzMenu.LongWaits) && _world.OneIn(3) => _troubles.WaitLong(),
        13 when Has(FuzzMenu.Clock) => _troubles.SetClock(),
        14 when Has(FuzzMenu.Lies) => _troubles.Lie(),
        _ => _customers.Act(),
    };

    private bool Has(FuzzMenu trouble) => _world.Menu.HasFlag(trouble);

    private void Look()
    {
        Breach = Breach.Length > 0 ? Breach : _world.Watch.Breach;
        bool isRotten = _isRotten && _world.Watch.View.IsOn;
        if (Breach.Length > 0 || (!_world.IsClosed && !isRotten))
        {
            return;
        }
        string fault = _world.Bench.StorageFaults.Struck.LastOrDefault("");
        Breach = fault.Length > 0 ? StayClosed() : "the store is closed, and no storage fault was injected";
        Breach = Breach.Length > 0 || isRotten ? Breach : Reopen();
        Marks.Close(fault);
        Marks.Forged += _world.Forged;
        Marks.Take(_world.Bench);
        if (Breach.Length == 0)
        {
            Begin();
        }
    }

    // A store that is closed takes nothing more, and a rotten one is still closed after the next power-up.
    private string StayClosed()
    {
        _world.Bench.StorageFaults.Restart();
        if (_isRotten)
        {
            _world.Bench.PowerDown();
            _world.Bench.PowerUp();
        }
        _world.Wait(40_000);
        _world.Bench.TypeKeys("100#");
        return _world.Bench.State is "OutOfService" or "ShowingQr"
            ? _world.Watch.Breach : $"a store that cannot be trusted is used: state {_world.Bench.State}";
    }

    // After a write that failed and left no whole record, the next power-up finds the store as it was before.
    private string Reopen()
    {
        Remember("the store closed; power down and up");
        _world.Bench.PowerDown();
        return Heal();
    }

    private string Heal()
    {
        try
        {
            IEmulatedBench bench = _world.Bench;
            _world.IsLineClean = true;
            bench.StorageFaults.Restart();
            Aftermath aftermath = new(bench, _world.Watch);
            aftermath.Heal();
            bench.PowerUp();
            bool isAlive = bench.RunUntil(IsAtRest, bench.NowNs + LivenessNs);
            _world.Watch.Settle();
            aftermath.Release();
            string complaint = isAlive ? aftermath.Sell() : $"not at rest within 5 min: state {bench.State}";
            _world.Watch.Settle();
            return _world.Watch.Breach.Length > 0 ? _world.Watch.Breach : complaint;
        }
        catch (Exception exception)
        {
            return $"the bench broke: {exception}";
        }
    }

    private bool IsAtRest() => _world.Bench.State == "Idle" && !_world.Watch.View.IsReversalPending;

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
