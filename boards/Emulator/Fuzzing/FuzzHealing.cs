using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Firmware.Service;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>
/// A time without faults: every terminal comes to rest, what was handed over is finished, and only then the books are
/// compared and every terminal that is still used sells.
/// </summary>
/// <param name="shop">Where.</param>
public sealed class FuzzHealing(FuzzShop shop)
{
    private const long LivenessNs = 300_000_000_000;

    private readonly Dictionary<FuzzWorld, Aftermath> _aftermaths = [];

    /// <summary>What is not well after it; "" when all is.</summary>
    public string Heal()
    {
        // A store with a flipped bit stays closed.
        if (shop.All.Any(world => world.IsRotten))
        {
            return "";
        }
        try
        {
            foreach (FuzzWorld world in shop.All)
            {
                Mend(world);
            }
            string complaint = First(shop.All, Rest);
            complaint = Or(complaint, () => First(shop.All, Finish));
            Settle();
            complaint = Or(complaint, () => First(shop.Used, Return));
            complaint = Or(complaint, () => First(shop.Used, Sell));
            complaint = Or(complaint, Compare);
            Settle();
            return shop.Breach.Length > 0 ? shop.Breach : complaint;
        }
        catch (Exception exception)
        {
            return $"the bench broke: {exception}";
        }
    }

    private void Mend(FuzzWorld world)
    {
        world.IsLineClean = true;
        world.Bench.StorageFaults.Restart();
        world.Bench.Hosts.Order(HostFall.None, "", 0);
        if (world.IsClosed)
        {
            world.Bench.PowerDown();
        }
        Aftermath aftermath = _aftermaths[world] = new Aftermath(world.Bench, world.Watch);
        aftermath.Heal();
        world.Bench.PowerUp();
    }

    private static string Rest(FuzzWorld world)
    {
        IEmulatedBench bench = world.Bench;
        bool isAtRest = ComesToRest(world) || (AnswersAgain(world) && ComesToRest(world));
        return isAtRest ? "" : $"terminal {bench.TerminalId} is not at rest within 5 min: state {bench.State}";
    }

    private static bool ComesToRest(FuzzWorld world) => world.Bench.RunUntil(
        () => world.Bench.State == "Idle" && world.Bench.IsSignedOn && !world.Watch.View.IsReversalPending,
        world.Bench.NowNs + LivenessNs);

    // What the provider has settled by hand the host undoes no more: the terminal needs the answer, which may have got
    // lost.
    private static bool AnswersAgain(FuzzWorld world)
    {
        world.Bench.TypeKeys("B");
        bool isSettled = world.IsSettled();
        world.Bench.TypeKeys(isSettled ? world.ProviderAnswer() + "#" : "*");
        return isSettled;
    }

    // A block that nobody has taken goes to whoever may take it; else the provider gives all back.
    private string Finish(FuzzWorld giver)
    {
        if (!giver.IsHandedOver || giver.Watch.HandOver.IsTaken)
        {
            return "";
        }
        giver.Watch.View.Standby.TryHandOver();
        FuzzWorld? taker = shop.Used.FirstOrDefault(world => world != giver && TryTake(world));
        if (taker is null)
        {
            _aftermaths[giver].Release();
        }
        return Rest(taker ?? giver);
    }

    private static bool TryTake(FuzzWorld taker) =>
        taker.IsUsable && taker.Watch.View.Standby.TakeOver() == TakeOverResult.TakenOver;

    // What is still handed over comes back in a block, or by the provider's word.
    private string Return(FuzzWorld world)
    {
        FuzzWorld? taker = world == shop.Current ? shop.Other : shop.Current;
        if (world.IsHandedOver && taker is { IsHandedOver: false } && world.OneIn(2))
        {
            taker.Watch.View.Standby.TryHandOver();
            TryTake(world);
            _aftermaths[taker].Release();
            string complaint = Rest(taker);
            if (complaint.Length > 0)
            {
                return complaint;
            }
        }
        _aftermaths[world].Release();
        return Rest(world);
    }

    private string Sell(FuzzWorld world)
    {
        string complaint = _aftermaths[world].Sell();
        return complaint.Length == 0 ? "" : $"{complaint}, terminal {world.Bench.TerminalId}";
    }

    private string Compare()
    {
        int booked = shop.Current.Bench.Ledger.Approvals;
        int sold = shop.All.Sum(world => world.Watch.Booked);
        return booked == sold ? "" : $"the issuer's book has {booked} sales, and the terminals know of {sold}";
    }

    private void Settle()
    {
        foreach (FuzzWorld world in shop.All)
        {
            world.Watch.Settle();
        }
    }

    private static string First(IEnumerable<FuzzWorld> worlds, Func<FuzzWorld, string> act) =>
        worlds.ToArray().Select(act).FirstOrDefault(complaint => complaint.Length > 0, "");

    private static string Or(string complaint, Func<string> next) => complaint.Length > 0 ? complaint : next();
}
