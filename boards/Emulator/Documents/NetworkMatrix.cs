using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Emulator.Documents;

/// <summary>
/// Causes every fault of the network at every place of a sale, goes on as a customer does, ends the fault, and sells
/// again; with all invariants on.
/// </summary>
public sealed class NetworkMatrix
{
    /// <summary>The sale has left and the issuer thinks.</summary>
    public const string Authorising = "Authorising";

    /// <summary>A former sale is being undone.</summary>
    public const string Reversing = "reversing";

    /// <summary>The issuer has refused a first PIN.</summary>
    public const string PinAgain = "PIN again";

    private const string Card = "visa-pin";
    private const long SecondNs = 1_000_000_000;
    private const long LongestNs = 300 * SecondNs;

    private readonly Bench _bench = new(new BenchOptions { Seed = 6 });
    private readonly InvariantWatch _watch;
    private readonly ulong _handle;

    private NetworkMatrix()
    {
        _watch = InvariantWatch.On(_bench);
        _bench.Issuer.LatencyNs = SecondNs;
        CardTray.TryFind(Card, out TrayCard card);
        byte[] pan = System.Text.Encoding.ASCII.GetBytes(card.Number);
        _handle = ProviderKeys.HandleOf(TestKeys.Card, pan);
    }

    /// <summary>Places of a sale, in its order.</summary>
    public static IReadOnlyList<string> Places { get; } =
        ["Idle", "EnteringAmount", "AwaitingCard", "EnteringPin", PinAgain, Authorising, Reversing];

    /// <summary>Plays all cells, fault by fault.</summary>
    public static IReadOnlyList<NetworkCell> Play() =>
        [.. NetworkFault.All.SelectMany(fault => Places.Select(place => new NetworkMatrix().Play(fault, place)))];

    private NetworkCell Play(NetworkFault fault, string place)
    {
        Reach(place);
        int before = _bench.Events.Count;
        int tries = _watch.View.TriesOf(_handle);
        fault.Cause(_bench);
        string shown = GoOn(place);
        IReadOnlyList<string> during = RaisedSince(before);
        string code = during.FirstOrDefault(one => shown.StartsWith(one, StringComparison.Ordinal), "");
        NetworkCell cell = new(fault, place)
        {
            Outcome = OutcomeOf(shown, place),
            Code = code,
            Companions = [.. during.Where(one => one != code)],
        };
        Heal();
        int moved = _watch.View.TriesOf(_handle) - tries;
        bool sellsAgain = SellsAgain();
        return cell with
        {
            Approvals = _bench.Ledger.Approvals - (sellsAgain ? 1 : 0),
            Raised = RaisedSince(before),
            TriesMoved = moved,
            SellsAgain = sellsAgain,
            Breach = _watch.Breach,
        };
    }

    private void Reach(string place)
    {
        _bench.PowerUp();
        WaitUntil(() => _bench.IsSignedOn);
        _bench.RunFor(3 * SecondNs);
        switch (place)
        {
            case PinAgain:
                Sell("1111");
                break;
            case Authorising:
                Sell("4321");
                break;
            case Reversing:
                _bench.SetNetwork("after-request");
                Sell("4321");
                WaitUntil(() => _bench.Events[^1].Name == "reversal.sent");
                return;
            default:
                Sell("", place);
                break;
        }
        string state = place == PinAgain ? "EnteringPin" : place;
        if (!WaitUntil(() => _bench.State == state))
        {
            throw new InvalidOperationException($"the sale did not come to '{place}'");
        }
    }

    // In Idle it waits long enough for faults that take time to be seen, as a slow network.
    private string GoOn(string place)
    {
        if (place != Authorising)
        {
            _bench.RunFor(place switch
            {
                "Idle" => 400 * SecondNs,
                Reversing => 40 * SecondNs,
                _ => SecondNs,
            });
        }
        if (place is not (Authorising or Reversing) || _watch.View.IsReversalPending)
        {
            Sell("4321");
        }
        WaitUntil(() => _bench.State != Authorising);
        return _bench.Display[1];
    }

    private void Heal()
    {
        _bench.SetNetwork("up");
        _bench.SetIssuerAnswer("auto");
        WaitUntil(() => _bench.State == "Idle" && !_watch.View.IsReversalPending && _bench.IsSignedOn);
        _bench.RunFor(SecondNs);
    }

    // Messages that the network has delayed arrive during this sale or after it.
    private bool SellsAgain()
    {
        int before = _bench.Events.Count;
        Sell("4321", amount: "1300");
        bool isApproved = WaitUntil(() => _bench.Events.Skip(before).Any(entry => entry.Name == "auth.approved"));
        _bench.RunFor(LongestNs);
        _watch.Settle();
        return isApproved;
    }

    private void Sell(string pin, string upTo = "", string amount = "1250")
    {
        Type("Idle", amount, upTo);
        Type("EnteringAmount", "#", upTo);
        if (_bench.State == "AwaitingCard" && upTo != "AwaitingCard")
        {
            _bench.Swipe(new SwipeOrder { Card = Card });
        }
        Type("EnteringPin", pin + "#", upTo);
    }

    private void Type(string state, string keys, string upTo)
    {
        if (_bench.State == state && upTo != state)
        {
            _bench.TypeKeys(keys);
        }
    }

    private bool WaitUntil(Func<bool> condition) => _bench.RunUntil(condition, _bench.NowNs + LongestNs);

    private IReadOnlyList<string> RaisedSince(int before) => [.. _bench.Events.Skip(before)
        .Where(entry => entry.Name == "fault.raised").Select(entry => entry.Data[^1].Value).Distinct().Order()];

    private static string OutcomeOf(string shown, string place) => place == Reversing
        || shown.Contains("REVERSING", StringComparison.Ordinal) ? NetworkCell.Reversed
        : shown.Contains("NOT CHARGED", StringComparison.Ordinal) ? NetworkCell.NotCharged
        : shown == "CHARGED" ? NetworkCell.Charged : shown;
}
