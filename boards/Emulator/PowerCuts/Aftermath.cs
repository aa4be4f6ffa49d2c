using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Provider;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>What is done after the faults: all is made healthy, the terminal comes to rest, and sells.</summary>
/// <param name="bench">The bench.</param>
/// <param name="watch">Its invariants.</param>
public sealed class Aftermath(IEmulatedBench bench, InvariantWatch watch)
{
    private const long SecondNs = 1_000_000_000;
    private const long QuietNs = 60 * SecondNs;
    private const long LongestNs = 15 * 60 * SecondNs;
    private const long HostileNs = 3 * 60 * SecondNs;
    private const long SaleNs = 10 * SecondNs;
    private const long LatencyNs = 300_000_000;
    private const int RestTickMs = 100;
    private const int LongTickMs = 30_000;
    private const long MsNs = 1_000_000;
    private const long DayNs = 25L * 3600 * SecondNs;
    private const string RefusedCode = "96";
    private const int TestCards = 3;
    private const int MostLocks = 4;

    private AfterCut _after;
    private bool _hasRested;

    /// <summary>A cut of a boot that did not come; null where all came.</summary>
    public MissedCut? Missed { get; private set; }

    private bool IsHandedOver => watch.View.Journal.Standby.IsHandedOver;

    private bool IsUnsettled => watch.View.Journal.Last.Fate == SaleFate.Unsettled;

    /// <summary>Boots after a cut; each further cut strikes in the boot after the one before.</summary>
    public void Recover(long offNs, IReadOnlyList<CutPoint> cuts, AfterCut after = AfterCut.Heal)
    {
        _after = after;
        if (after == AfterCut.Heal)
        {
            Heal();
        }
        else if (bench.Network == NetworkOrder.Up && bench.Issuer.IsWell)
        {
            new LieOrder { Reversal = RefusedCode }.ApplyTo(bench.Issuer);
        }
        for (int next = 1; !TryBoot(offNs, next < cuts.Count ? cuts[next] : null) || next + 1 < cuts.Count; next++)
        {
        }
    }

    /// <summary>Boots after a cut that struck in such a boot.</summary>
    public void RecoverAgain(long offNs, AfterCut after)
    {
        _after = after;
        _ = TryBoot(offNs, null);
    }

    /// <summary>Makes device, network and issuer healthy.</summary>
    public void Heal()
    {
        if (bench.Device.TryRepair())
        {
            bench.SetDevice("reader", "good");
            bench.PowerDown();
        }
        bench.SetNetwork("up");
        bench.SetIssuerAnswer("auto");
        bench.Issuer.LatencyNs = LatencyNs;
        bench.Issuer.SignOnCode = SimulatedIssuer.Approved;
    }

    /// <summary>Waits for rest, checks everything and sells something; "" when all is well.</summary>
    public string Conclude()
    {
        Heal();
        bench.PowerUp();
        if (!_hasRested && !TryRest())
        {
            return NoRest();
        }
        watch.Settle();
        string complaint = watch.Breach.Length > 0 ? watch.Breach : Use();
        watch.Settle();
        return complaint.Length > 0 ? complaint : watch.Breach;
    }

    /// <summary>
    /// Checks what the terminal knows of the money while the host is hostile, makes all healthy, and checks that it was
    /// settled so; "" when all is well. What it can sell is not asked.
    /// </summary>
    public string Settle()
    {
        watch.Doubt();
        string complaint = watch.Breach;
        if (complaint.Length == 0 && IsClosedForGood())
        {
            complaint = ClosedStore();
        }
        Heal();
        bench.PowerUp();
        bool isAtRest = TryRest();
        watch.Settle();
        return complaint.Length > 0 ? complaint
            : isAtRest || !watch.View.IsUsable ? watch.Breach : NoRest();
    }

    /// <summary>Sells to a card that needs no PIN; "" when it is approved.</summary>
    public string Sell()
    {
        int before = bench.Events.Count;
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        bool IsSold() => bench.Events.Skip(before).Any(entry => entry.Name == "auth.approved");
        if (bench.RunUntil(() => bench.State == "ConfirmingRepeat" || IsSold(), bench.NowNs + SaleNs) && !IsSold())
        {
            // A key so soon behind the question would not count.
            bench.RunFor(2 * SecondNs);
            bench.TypeKeys("#");
        }
        bool isSold = bench.RunUntil(IsSold, bench.NowNs + SaleNs);
        return isSold ? "" : $"a fresh sale was not approved: state {bench.State}";
    }

    /// <summary>
    /// Waits until nothing happens for a minute and no reversal is pending. Nobody touches the keypad meanwhile, so
    /// the ticks may be rare.
    /// </summary>
    public bool TryRest()
    {
        bench.TickMs = RestTickMs;
        long endNs = bench.NowNs + LongestNs;
        bool isQuiet = false;
        while (bench.NowNs < endNs && !isQuiet)
        {
            int before = bench.Events.Count;
            isQuiet = !bench.RunUntil(() => bench.Events.Count != before, bench.NowNs + QuietNs)
                && !watch.View.IsReversalPending;
        }
        bench.TickMs = Board.TickMs;
        bench.RunFor(RestTickMs * 1_000_000);
        return isQuiet;
    }

    // A closed store sells nothing and complains of nothing: that is well only where a storage fault closed it.
    private string Use()
    {
        if (IsClosedForGood())
        {
            return ClosedStore();
        }
        Release();
        return Sell();
    }

    private string ClosedStore() => bench.StorageFaults.Struck.Count > 0
        ? "" : "the store is closed, and no storage fault was injected";

    private string NoRest() => $"no rest within {LongestNs / SecondNs / 60} min: state {bench.State}";

    // While the host is hostile there may be no rest: reversals that fail are sent again and again.
    private bool Stand()
    {
        bench.TickMs = RestTickMs;
        bench.RunFor(HostileNs);
        bench.TickMs = Board.TickMs;
        bench.RunFor(RestTickMs * MsNs);
        return false;
    }

    // The next power-up reopens a journal that closed because a write failed; a damaged journal stays closed.
    private bool IsClosedForGood()
    {
        if (!watch.View.IsUsable)
        {
            bench.PowerDown();
            bench.PowerUp();
            TryRest();
        }
        return !watch.View.IsUsable;
    }

    /// <summary>
    /// Lifts what never lifts itself: the provider lifts locks and a hand-over and settles an open sale, three good
    /// swipes lift the fault of a dead reader.
    /// </summary>
    public void Release()
    {
        if (bench.Device.AreKeysErased)
        {
            bench.Device.PutNewKeys();
            bench.PowerDown();
            bench.PowerUp();
            TryRest();
        }
        for (int i = 0; i < MostLocks && (bench.State == "OutOfService" || IsHandedOver || IsUnsettled); i++)
        {
            Unlock();
        }
        for (int i = 0; i < TestCards && watch.View.Machine.Faults.Contains(FaultCode.H201); i++)
        {
            bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
            bench.RunFor(SecondNs);
        }
    }

    // The provider lifts one lock after the other: the terminal, the operators, the hand-over, the open sale. After
    // three burnt challenges nobody may ask for a day.
    private void Unlock()
    {
        bench.TypeKeys("B");
        if (ProviderDesk.IsChallenge(bench.Display[1]))
        {
            bench.TypeKeys(ProviderAtBench.AnswerAt(bench) + "#");
        }
        else
        {
            bench.TickMs = LongTickMs;
            bench.RunFor(DayNs);
            bench.TickMs = Board.TickMs;
            bench.RunFor(LongTickMs * MsNs);
        }
        bench.RunUntil(() => bench.State == "Idle", bench.NowNs + SaleNs);
    }

    private bool TryBoot(long offNs, CutPoint? cut)
    {
        bench.PowerDown();
        bench.StorageFaults.Restart();
        bench.TickMs = Board.TickMs;
        cut?.Arm(bench.StorageFaults);
        try
        {
            bench.RunFor(offNs);
            bench.PowerUp();
            _hasRested = _after == AfterCut.Heal ? TryRest() : Stand();
            return true;
        }
        catch (PowerCutException)
        {
            return false;
        }
        finally
        {
            LookFor(cut);
        }
    }

    // What has not come in its boot must not come afterwards either, in a write of the sale.
    private void LookFor(CutPoint? cut)
    {
        int[] operations = TrialRunner.OperationsOf(bench);
        if (cut is { } point && !point.IsIn(operations))
        {
            Missed ??= new MissedCut(point, "the boot after the cut before", operations);
            bench.StorageFaults.Restart();
        }
    }
}
