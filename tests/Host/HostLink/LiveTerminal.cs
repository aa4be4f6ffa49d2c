using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Machine;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Host.HostLink;

/// <summary>
/// A terminal on a real socket. Its own time passes at twice the speed of the real one, or much faster where it only
/// waits for nothing to come.
/// </summary>
public sealed class LiveTerminal : IDisposable
{
    private const long SliceNs = 20_000_000;
    private const int SliceMs = 10;
    private const int LimitMs = 60_000;

    private int _seenCount;

    public LiveTerminal(
        HostAddress host, string terminalId = TestKeys.TerminalId, HostAddress? second = null,
        string? authority = null, Func<DateTime>? systemTime = null)
    {
        Bench = new Bench(new BenchOptions
        {
            Host = host,
            SecondHost = second,
            Authority = authority,
            SystemTime = systemTime,
            TerminalId = terminalId,
        });
        Bench.PowerUp();
        WaitUntil(() => Bench.IsSignedOn);
    }

    public Bench Bench { get; }

    /// <summary>Types an amount, swipes a card and types a PIN.</summary>
    public void Sell(int amountMinor, string pin = "4321")
    {
        Bench.TypeKeys($"{amountMinor}#");
        Bench.Swipe(new SwipeOrder { Card = "visa-pin" });
        Bench.TypeKeys($"{pin}#");
    }

    /// <summary>Sells, and waits for the approval.</summary>
    public void SellApproved(int amountMinor)
    {
        Sell(amountMinor);
        WaitFor("auth.approved");
    }

    /// <summary>Lets so many slices of time pass, 10 ms of real time each.</summary>
    public void PassTicks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Bench.RunFor(SliceNs);
            Thread.Sleep(SliceMs);
        }
    }

    /// <summary>True until the issuer has acknowledged a reversal.</summary>
    public bool IsReversing => new MachineView(Bench).IsReversalPending;

    /// <summary>Waits until something is so.</summary>
    public void WaitUntil(Func<bool> condition, int sliceMs = SliceMs)
    {
        Stopwatch real = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.IsTrue(real.ElapsedMilliseconds < LimitMs, $"in vain, after\n{Story}");
            Bench.RunFor(SliceNs);
            Thread.Sleep(sliceMs);
        }
    }

    /// <summary>Waits for an event; each is found once, and those before it are past.</summary>
    public void WaitFor(string happening, int sliceMs = SliceMs)
    {
        Stopwatch real = Stopwatch.StartNew();
        while (!TryFind(happening))
        {
            Assert.IsTrue(real.ElapsedMilliseconds < LimitMs, $"in vain: {happening}, after\n{Story}");
            Bench.RunFor(SliceNs);
            Thread.Sleep(sliceMs);
        }
    }

    /// <summary>The same where the terminal waits in vain and its patience must run out.</summary>
    public void WaitLongFor(string happening) => WaitFor(happening, 1);

    public void Dispose() => Bench.Dispose();

    private string Story => string.Join('\n', Bench.Events.Select(EventText.Line));

    private bool TryFind(string happening)
    {
        for (int i = _seenCount; i < Bench.Events.Count; i++)
        {
            if (EventText.Line(Bench.Events[i]).Contains(happening, StringComparison.Ordinal))
            {
                _seenCount = i + 1;
                return true;
            }
        }
        return false;
    }
}
