using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Service;
using PosTerminal.Hal.Virtual.Storage;
using PosTerminal.Tests.Firmware.Support;

namespace PosTerminal.Tests.Host.Models;

/// <summary>
/// Two terminals of one merchant and 300 cards: PINs with every kind of end, cuts in the middle of writes, journals put
/// back, erased counts, unlocks and hand-overs. The counts are those of the model, and invariant 16 holds.
/// MODEL_EVENTS says how many events; the seed is printed.
/// </summary>
[TestClass]
public class CountedPinsTests
{
    private const int Cards = 300;
    private const int UsualEvents = 10_000;
    private const int EventsOfSeed = 10_000;

    private Random _random = new(0);
    private CountingTerminal[] _terminals = [];
    private int _handOvers;
    private int _putBacks;
    private int _cuts;
    private int _refusals;
    private int _sent;
    private readonly Queue<string> _story = new();
    private string _where = "";

    private static int Events =>
        int.TryParse(Environment.GetEnvironmentVariable("MODEL_EVENTS"), out int wanted) ? wanted : UsualEvents;

    [TestMethod]
    public void Whatever_happens_in_between_the_counts_are_those_of_the_model()
    {
        for (int seed = 1; seed <= Math.Max(1, Events / EventsOfSeed); seed++)
        {
            Drive(seed);
        }
        Console.WriteLine($"{Events} events: {_sent} PINs sent, {_refusals} refused, {_handOvers} hand-overs,"
            + $" {_putBacks} journals put back, {_cuts} cuts in a write");
        Assert.IsGreaterThan(Events / 1_000, _handOvers);
        Assert.IsGreaterThan(Events / 1_000, _putBacks);
        Assert.IsGreaterThan(Events / 200, _cuts);
        Assert.IsGreaterThan(Events / 10, _sent);
        Assert.IsGreaterThan(Events / 200, _refusals);
    }

    private void Drive(int seed)
    {
        _random = new Random(seed);
        FakeSlot slot = new(BlockText.LengthOf(TransferBlock.Capacity));
        _terminals = [new CountingTerminal(slot, 1), new CountingTerminal(slot, 2)];
        for (int i = 0; i < EventsOfSeed; i++)
        {
            CountingTerminal terminal = _terminals[_random.Next(2)];
            // A few cards come again and again, as those of an attacker do.
            int card = _random.Next(4) == 0 ? _random.Next(Cards) : _random.Next(6);
            _where = $"seed {seed}, event {i}";
            Tell($"{i}: terminal {Array.IndexOf(_terminals, terminal) + 1}, card {card}");
            terminal.Wait(_random.Next(100) == 0 ? _random.Next(150_000) : _random.Next(90));
            Act(terminal, card);
            Compare(_terminals[0], card);
            Compare(_terminals[1], card);
        }
    }

    private string Where => $"{_where}\n{string.Join('\n', _story)}";

    private void Tell(string what)
    {
        _story.Enqueue(what);
        if (_story.Count > 40)
        {
            _story.Dequeue();
        }
    }

    private void Act(CountingTerminal terminal, int card)
    {
        switch (_random.Next(400))
        {
            case < 4: Copy(terminal); break;
            case < 8: PutBack(terminal); break;
            case < 16: terminal.Boot(); break;
            case < 28: HandOver(terminal); break;
            case < 40: Unlock(terminal, card); break;
            case < 44 when terminal.Journal.IsUsable: terminal.Journal.TryCommit(); break;
            case < 45 when _random.Next(4) == 0: Forget(terminal); break;
            default: Send(terminal, card); break;
        }
    }

    private void Copy(CountingTerminal terminal)
    {
        terminal.Copy();
        Tell("  copied");
    }

    private void PutBack(CountingTerminal terminal)
    {
        bool isNoticed = terminal.TryPutBack();
        Tell(isNoticed ? "  put back, and the provider let it go on" : "  put back");
        _putBacks += isNoticed ? 1 : 0;
    }

    private void Send(CountingTerminal terminal, int card)
    {
        string expected = terminal.Model.Refusal($"{card}", terminal.Now);
        _refusals += expected.Length > 0 ? 1 : 0;
        if (!terminal.MaySell || expected.Length > 0)
        {
            return;
        }
        long now = terminal.Now;
        PlanCut(terminal);
        int stan = terminal.Journal.State.Last.Stan;
        bool isWhole = terminal.Write(() =>
            Assert.IsTrue(terminal.Journal.TryBegin(FakeSale.Of(1250), CountingTerminal.Handle(card), 1), Where));
        if (!isWhole && terminal.Journal.State.Last.Stan == stan)
        {
            // The record did not become durable, and so no PIN has left.
            return;
        }
        terminal.Model.Sent($"{card}", now);
        _sent++;
        Tell(isWhole ? "  sent" : "  sent, then the power went");
        End(terminal, card, now, isWhole ? _random.Next(8) : -1);
    }

    private void End(CountingTerminal terminal, int card, long now, int end)
    {
        (SaleOutcome outcome, FaultCode fault) = end switch
        {
            0 => (SaleOutcome.Approved, FaultCode.None),
            1 => (SaleOutcome.Declined, FaultCode.C709),
            2 => (SaleOutcome.IssuerLocked, FaultCode.P603),
            3 or 4 or 5 => (SaleOutcome.WrongPin, FaultCode.P601),
            _ => (SaleOutcome.Unknown, FaultCode.None),
        };
        bool isOut = end < 0;
        if (!isOut && outcome != SaleOutcome.Unknown)
        {
            PlanCut(terminal);
            isOut = !terminal.Write(() => Assert.IsTrue(terminal.Journal.TryEnd(outcome, fault), Where))
                && terminal.Journal.State.Last.Fate == SaleFate.Reversed;
        }
        else if (!isOut)
        {
            terminal.Journal.TryEndInDoubt(SaleOutcome.Unknown, ReversalReason.NoReply);
            terminal.Journal.TryReversed();
            isOut = true;
        }
        Tell(isOut ? "  no verdict" : $"  {outcome}");
        if (isOut)
        {
            terminal.Sent.WithoutVerdict(card, now, Where);
            return;
        }
        Count(terminal, card, outcome, now);
    }

    private void Count(CountingTerminal terminal, int card, SaleOutcome outcome, long now)
    {
        terminal.Model.TakeBack($"{card}");
        if (outcome == SaleOutcome.Approved)
        {
            terminal.Model.Forgive($"{card}");
            terminal.Sent.Clear(card);
        }
        else if (outcome == SaleOutcome.WrongPin)
        {
            terminal.Model.Wrong($"{card}", now);
            terminal.Sent.Wrong(card, now, Where);
        }
        else if (outcome == SaleOutcome.IssuerLocked)
        {
            terminal.Model.IssuerLock($"{card}", now);
        }
    }

    private static void Unlock(CountingTerminal terminal, int card)
    {
        if (!terminal.Journal.IsUsable)
        {
            return;
        }
        Assert.IsTrue(terminal.Journal.Service.TryChallenge(1, CountingTerminal.Handle(card)));
        Assert.IsTrue(terminal.Journal.Service.TryEndChallenge(true));
        terminal.Model.Forgive($"{card}");
        terminal.Sent.Clear(card);
    }

    private void Forget(CountingTerminal terminal)
    {
        // Who has erased its counts has no keys left to seal a block with.
        if (!terminal.Journal.IsUsable || terminal.Journal.State.Standby.IsHandedOver)
        {
            return;
        }
        terminal.Journal.State.Guard.ForgetCards(terminal.Now);
        Assert.IsTrue(terminal.Journal.TryCommit());
        terminal.Model.ForgetAll(terminal.Now);
        Tell("  counts erased");
    }

    // One that has handed over waits until the other hands back, or until the provider ends it.
    private void HandOver(CountingTerminal chosen)
    {
        CountingTerminal other = _terminals[chosen == _terminals[0] ? 1 : 0];
        bool isAway = chosen.Journal.State.Standby.IsHandedOver;
        CountingTerminal from = isAway ? other : chosen;
        CountingTerminal to = isAway ? chosen : other;
        if (isAway && _random.Next(4) == 0 && chosen.Journal.IsUsable)
        {
            Assert.IsTrue(chosen.Transfer.TryTakeBack());
            return;
        }
        from.Journal.State.Guard.DropOver(from.Now);
        if (!from.Transfer.TryHandOver())
        {
            Assert.IsTrue(from.Model.LiveCards(from.Now) >= TransferBlock.Cards || !from.Journal.IsUsable);
            return;
        }
        if (to.Transfer.TakeOver() == TakeOverResult.TakenOver)
        {
            Tell("  handed over");
            to.Model.Merge(from.Model, from.Now, from.Journal.State.Standby.Second, to.Now);
            _handOvers++;
        }
    }

    private void PlanCut(CountingTerminal terminal)
    {
        terminal.Flash.RestartCount();
        if (_random.Next(20) == 0)
        {
            FlashFault[] faults = [FlashFault.CutBefore, FlashFault.Torn, FlashFault.CutAfter];
            terminal.Flash.Inject(_random.Next(1, 4), faults[_random.Next(3)], _random.Next(80));
            _cuts++;
        }
    }

    private void Compare(CountingTerminal terminal, int card)
    {
        long now = terminal.Now;
        Assert.AreEqual(terminal.Model.Tries($"{card}", now), terminal.Tries(card), Where);
        Assert.AreEqual(terminal.Model.Refusal($"{card}", now), terminal.Refusal(card), Where);
        Assert.AreEqual(terminal.Model.Silent($"{card}", now), terminal.Silent(card), Where);
    }
}
