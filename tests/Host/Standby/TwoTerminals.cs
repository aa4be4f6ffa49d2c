using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.PowerCuts;
using PosTerminal.Emulator.Storage;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Service;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Tests.Host.HostLink;

namespace PosTerminal.Tests.Host.Standby;

/// <summary>A merchant's two terminals, one issuer and one piece of paper.</summary>
internal sealed class TwoTerminals
{
    internal const long SecondNs = 1_000_000_000;

    private readonly SimulatedIssuer _issuer = SimulatedIssuer.Make();
    private readonly MemorySlot _paper = new();

    internal TwoTerminals(string language = "en", BenchParts? standby = null)
    {
        First = Make(TestKeys.TerminalId, 1, language, null);
        Standby = Make(TestKeys.StandbyTerminalId, 2, language, standby);
        _issuer.Decided += Count;
    }

    internal Bench First { get; }

    internal Bench Standby { get; }

    /// <summary>Reversals that reached the issuer, repeated ones too.</summary>
    internal int ReversalsSeen { get; private set; }

    /// <summary>Number of the terminal in the last of them.</summary>
    internal string ReversedFor { get; private set; } = "";

    internal IssuerLedger Ledger => _issuer.Ledger;

    internal byte[] Paper
    {
        get => _paper.Text;
        set => _paper.Text = value;
    }

    internal static JournalState JournalOf(Bench bench) => new MachineView(bench).Journal;

    internal static bool IsPending(Bench bench) => new MachineView(bench).IsReversalPending;

    internal static bool IsHandedOver(Bench bench) => JournalOf(bench).Standby.IsHandedOver;

    internal static bool HandOver(Bench bench) => new MachineView(bench).Standby.TryHandOver();

    internal static TakeOverResult TakeOver(Bench bench) => new MachineView(bench).Standby.TakeOver();

    internal static int CountOf(Bench bench, string name) => bench.Events.Count(entry => entry.Name == name);

    /// <summary>Three wrong PINs for one card.</summary>
    internal static void HoldCard(Bench bench)
    {
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        for (int i = 0; i < 3; i++)
        {
            bench.TypeKeys("1111#");
            bench.RunFor(SecondNs);
        }
        Assert.AreEqual(1, CountOf(bench, "lock.set"));
    }

    /// <summary>A sale that the issuer books and of which the terminal learns nothing; then no network.</summary>
    internal void Doubt(Bench bench)
    {
        bench.SetNetwork("after-request");
        bench.TypeKeys("1250#");
        bench.Swipe(new SwipeOrder { Card = "amex-nopin" });
        Assert.IsTrue(bench.RunUntil(() => Ledger.Approvals == 1, bench.NowNs + (5 * SecondNs)));
        bench.SetNetwork("down");
        Rest(bench, 40);
        Assert.IsTrue(IsPending(bench));
    }

    /// <summary>Lets time pass with nobody at the keypad, so that the ticks may be rare.</summary>
    internal static void Rest(Bench bench, int seconds)
    {
        bench.TickMs = 250;
        bench.RunFor(seconds * SecondNs);
        bench.TickMs = Board.TickMs;
        bench.RunFor(SecondNs);
    }

    /// <summary>The first with a held card and a sale in doubt, and the standby, both with power.</summary>
    internal void Prepare()
    {
        First.PowerUpSignedOn();
        Standby.PowerUpSignedOn();
        HoldCard(First);
        Doubt(First);
    }

    /// <summary>Tries to sell; true when the sale is approved.</summary>
    internal static bool TrySell(Bench bench, string card, string pin)
    {
        int before = CountOf(bench, "auth.approved");
        bench.TypeKeys("100#");
        bench.Swipe(new SwipeOrder { Card = card });
        bench.TypeKeys(pin);
        bench.RunFor(3 * SecondNs);
        return CountOf(bench, "auth.approved") > before;
    }

    /// <summary>Does something under a cut; false when the cut came. Without power afterwards then.</summary>
    internal static bool TryUnder(Bench bench, CutPoint? cut, Action act)
    {
        bench.Flash.RestartCount();
        cut?.Arm(bench.StorageFaults);
        try
        {
            act();
            return true;
        }
        catch (PowerCutException)
        {
            bench.PowerDown();
            bench.Flash.RestartCount();
            return false;
        }
    }

    /// <summary>Every cut point of the write operations since the count began.</summary>
    internal static CutPoint[] PointsOf(Bench bench) =>
        [.. Enumerable.Range(1, bench.Flash.Operations).SelectMany(number =>
            CutPoint.AllOf(number, bench.Flash.BytesOf(number)))];

    private Bench Make(string terminalId, int seed, string language, BenchParts? parts) => new(
        new BenchOptions { TerminalId = terminalId, Seed = seed, Language = language }, parts, _issuer)
    {
        TransferSlot = _paper,
    };

    private void Count(HostRequest request, IssuerAnswer answer)
    {
        if (request.Kind == HostRequestKind.Reversal)
        {
            ReversalsSeen++;
            ReversedFor = SimulatedIssuer.SellerOf(request);
        }
    }
}
