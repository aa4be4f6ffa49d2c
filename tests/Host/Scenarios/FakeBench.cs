using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Fingers;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;

namespace PosTerminal.Tests.Scenarios;

/// <summary>A small make-believe terminal: enough of a sale to play scenarios on.</summary>
public sealed class FakeBench : IBench
{
    private const long MsInNs = 1_000_000;

    private readonly PriorityQueue<Action, (long TimeNs, int Order)> _queue = new();
    private readonly List<TraceEvent> _events = [];
    private readonly string[] _display = ["", "", "", ""];
    private string _answer = "auto";
    private string _typed = "";
    private int _order;
    private int _stan;

    public long NowNs { get; private set; }

    public IReadOnlyList<TraceEvent> Events => _events;

    public string State { get; private set; } = "Off";

    public IReadOnlyList<string> Display => _display;

    public IReadOnlyList<byte> Frame { get; private set; } = new byte[1024];

    public Action? FrameChanged { get; set; }

    public SimulatedIssuer Issuer { get; } = SimulatedIssuer.Make();

    public IssuerLedger Ledger { get; } = new();

    public List<string> Calls { get; } = [];

    public void After(long ms, Action action) =>
        _queue.Enqueue(action, (NowNs + (ms * MsInNs), _order++));

    public void Raise(string name, params string[] data) => _events.Add(new TraceEvent(
        NowNs / MsInNs, name, [.. data.Select(d => d.Split('=')).Select(d => KeyValuePair.Create(d[0], d[1]))]));

    public void RunFor(long durationNs) => RunUntil(() => false, NowNs + durationNs);

    public bool RunUntil(Func<bool> condition, long deadlineNs)
    {
        while (!condition())
        {
            if (!_queue.TryPeek(out Action? action, out (long TimeNs, int Order) due)
                || due.TimeNs > deadlineNs)
            {
                NowNs = Math.Max(NowNs, deadlineNs);
                return false;
            }
            _queue.Dequeue();
            NowNs = due.TimeNs;
            action();
        }
        return true;
    }

    public void PowerUp()
    {
        Calls.Add("up");
        Enter("Idle", "READY");
        Raise("power.up");
    }

    public void PowerDown()
    {
        Calls.Add("down");
        _queue.Clear();
        Enter("Off", "");
    }

    public void TypeKeys(string legends)
    {
        Calls.Add($"keys {legends}");
        foreach (char key in legends)
        {
            RunFor(100 * MsInNs);
            Key(key);
        }
    }

    public void Press(KeyPress press)
    {
        Calls.Add($"press {string.Concat(press.Legends)} {press.HoldNs / MsInNs} {press.BounceNs / MsInNs} "
            + $"{press.ShortRow} {press.OpenColumn}");
        RunFor(press.HoldNs);
        if (press.HoldNs >= 30_000 * MsInNs)
        {
            Raise("key.stuck", $"key={press.Legends[0]}");
        }
    }

    public void Swipe(SwipeOrder order)
    {
        Calls.Add($"swipe {order}");
        if (order.Card == "weak")
        {
            throw new InvalidOperationException("the reader fell off");
        }
        After(100, () => Read(order));
    }

    public void SetIssuerAnswer(string answer) => _answer = answer;

    public void SetDevice(string part, string condition) => Calls.Add($"device {part} {condition}");

    public void SetNetwork(string condition) => Calls.Add($"network {condition}");

    public bool TryReadPin(string name, out string level)
    {
        level = State == "Off" ? "low" : "high";
        return name == "row-1";
    }

    public void Dispose()
    {
    }

    private void Read(SwipeOrder order)
    {
        bool isBad = order.Card == "blank" || order.Fault.StopAfter < 1;
        if (isBad)
        {
            Raise("card.failed");
            Raise("fault.raised", order.Card == "blank" ? "code=C703" : "code=U504");
            return;
        }
        Raise("card.read", order.Track2 is null ? "pan=476173******0119" : $"pan={order.Track2}");
        Raise("pin.prompted");
        Enter("EnteringPin", "ENTER PIN");
    }

    private void Key(char key)
    {
        _typed += key;
        if (key == 'A')
        {
            Raise("terminal.state", $"note={_typed[..^1]}");
        }
        if (key == '#' && State == "EnteringPin")
        {
            Send(_typed[..^1]);
        }
        _typed = key == '#' ? "" : _typed;
    }

    private void Send(string pin)
    {
        Enter("Authorising", "PLEASE WAIT");
        Raise("auth.sent", $"stan={++_stan}");
        string answer = _answer != "auto" ? _answer : pin == Issuer.Pin ? "00" : "55";
        After(Issuer.LatencyNs / MsInNs, () => Finish(answer));
    }

    private void Finish(string answer)
    {
        bool isApproved = answer == "00";
        Ledger.Approvals += isApproved ? 1 : 0;
        Ledger.Declines += isApproved ? 0 : 1;
        Raise(isApproved ? "auth.approved" : "auth.declined", $"stan={_stan}", $"code={answer}");
        Enter(isApproved ? "Idle" : "EnteringPin", isApproved ? "APPROVED" : "WRONG PIN");
    }

    private void Enter(string state, string line)
    {
        State = state;
        _display[0] = line;
        Frame = [(byte)line.Length, .. new byte[1023]];
        FrameChanged?.Invoke();
    }
}
