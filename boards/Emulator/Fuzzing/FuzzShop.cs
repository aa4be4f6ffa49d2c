using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>
/// A merchant's terminals in a fuzz run: the one that is used, one beside it where the menu has that, and those that
/// were replaced. All ask one issuer, and each is watched.
/// </summary>
public sealed class FuzzShop
{
    private const int MostTerminals = 5;

    private readonly IBenchFactory _factory;
    private readonly RandomStream _random;
    private readonly FuzzMarks _marks;
    private readonly Func<IEmulatedBench, InvariantWatch> _watch;
    private readonly List<FuzzWorld> _all = [];

    /// <summary>Terminals without power.</summary>
    public FuzzShop(
        IBenchFactory factory, RandomStream random, FuzzMarks marks, Func<IEmulatedBench, InvariantWatch> watch)
    {
        _factory = factory;
        _random = random;
        _marks = marks;
        _watch = watch;
        Menu = (FuzzMenu)random.Next((int)FuzzMenu.All + 1);
        Current = Add(factory.Create);
        Other = Menu.HasFlag(FuzzMenu.Standby) ? AddBeside() : null;
        SimulatedIssuer issuer = Current.Bench.Issuer;
        issuer.Decided += Count;
    }

    /// <summary>Which troubles there are.</summary>
    public FuzzMenu Menu { get; }

    /// <summary>The terminal that is used.</summary>
    public FuzzWorld Current { get; private set; }

    /// <summary>The one beside it; null where there is none.</summary>
    public FuzzWorld? Other { get; private set; }

    /// <summary>All terminals, the first one first.</summary>
    public IReadOnlyList<FuzzWorld> All => _all;

    /// <summary>Those that are not replaced.</summary>
    public IEnumerable<FuzzWorld> Used => _all.Where(world => world == Current || world == Other);

    /// <summary>The first breach of an invariant at any terminal, "" while all hold.</summary>
    public string Breach =>
        _all.Select(world => world.Watch.Breach).FirstOrDefault(breach => breach.Length > 0, "");

    /// <summary>True when the terminal that is not used has left all that it had, and so may go.</summary>
    public bool CanReplace =>
        Other is { IsHandedOver: true } other && other.Watch.HandOver.IsTaken && _all.Count < MostTerminals;

    /// <summary>Goes to the other terminal, for which as much time has passed.</summary>
    public void Turn()
    {
        if (Other is { } other)
        {
            (Current, Other) = (other, Current);
            other.CatchUp(Other.Bench.NowNs);
        }
    }

    /// <summary>A new terminal takes the place of the one that is not used.</summary>
    public void Replace()
    {
        Other!.Bench.PowerDown();
        Other = AddBeside();
        Other.CatchUp(Current.Bench.NowNs);
    }

    /// <summary>Notes what happened at all terminals, which are used no more.</summary>
    public void Close()
    {
        foreach (FuzzWorld world in _all)
        {
            _marks.Take(world);
        }
    }

    // The issuer's clock is that of the terminal whose time is furthest.
    private FuzzWorld AddBeside()
    {
        SimulatedIssuer issuer = _all[0].Bench.Issuer;
        Func<DateTime> before = issuer.Clock;
        FuzzWorld added = Add(options => _factory.CreateBeside(_all[0].Bench, options));
        Func<DateTime> after = issuer.Clock;
        issuer.Clock = () => before() > after() ? before() : after();
        return added;
    }

    private FuzzWorld Add(Func<BenchOptions, IBench> make)
    {
        FuzzWorld added = new($"{_all.Count + 1:D8}", _random, Menu, make, _watch);
        foreach (FuzzWorld world in _all)
        {
            world.Watch.Join(added.Watch);
            added.Watch.Join(world.Watch);
        }
        _all.Add(added);
        return added;
    }

    private void Count(HostRequest request, IssuerAnswer answer)
    {
        bool isMoved = request.Kind == HostRequestKind.Reversal
            && SimulatedIssuer.SellerOf(request) != SimulatedIssuer.TerminalOf(request);
        if (isMoved && answer.Code is SimulatedIssuer.Approved or "25")
        {
            _marks.Count(FuzzMarks.UndoneForAnother);
        }
    }
}
