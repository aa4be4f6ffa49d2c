using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>Checks invariants on a bench at everything that happens.</summary>
public sealed class InvariantWatch : BenchObserver, IInvariantWatch
{
    /// <summary>The one that searches the whole memory: too dear for every chapter of a fuzz.</summary>
    public const string AtRest = "nothing-left-at-rest";

    private const long NsPerMs = 1_000_000;

    // When several are broken at a time, the first of this order is told.
    private static readonly (string Name, Func<Scene, Invariant> Make)[] s_all =
    [
        ("no-secret-leaks", scene => new NoSecretLeaks(scene)),
        ("pin-zeroed", scene => new PinZeroed(scene)),
        (AtRest, scene => new NothingLeftAtRest(scene)),
        ("in-flight-durable", scene => new InFlightDurable(scene)),
        ("money-unambiguous", scene => new MoneyUnambiguous(scene)),
        ("display-agrees-with-book", scene => new DisplayAgreesWithBook(scene)),
        ("store-stays-open", scene => new StoreStaysOpen(scene)),
        ("no-sale-while-reversing", scene => new NoSaleWhileReversing(scene)),
        ("tries-never-reset", scene => new TriesNeverReset(scene)),
        ("pins-are-bounded", scene => new PinsAreBounded(scene)),
        ("guesses-are-bounded", scene => new GuessesAreBounded(scene)),
        ("no-unlock-twice", scene => new NoUnlockTwice(scene)),
        ("only-pin-faults-lead-back", scene => new OnlyPinFaultsLeadBack(scene)),
        ("silence-is-no-wrong-pin", scene => new SilenceIsNoWrongPin(scene)),
        ("opened-case-keeps-no-key", scene => new OpenCaseKeepsNoKey(scene)),
        ("no-stray-approval", scene => new NoStrayApproval(scene)),
    ];

    private readonly IEmulatedBench _bench;
    private readonly Truth _truth;
    private readonly string[] _names;
    private readonly BenchObserver[] _observers;
    private readonly Invariant[] _invariants;

    private InvariantWatch(IEmulatedBench bench, IReadOnlyCollection<string>? names)
    {
        _bench = bench;
        View = new MachineView(bench);
        _truth = new Truth(bench, View);
        TryBook tries = new(View, _truth, bench);
        HandOver = new HandOverTruth(bench, View);
        Scene scene = new(bench, View, _truth, tries, HandOver);
        var chosen = s_all.Where(one => names?.Contains(one.Name) ?? true).ToArray();
        _names = [.. chosen.Select(one => one.Name)];
        _invariants = [.. chosen.Select(one => one.Make(scene))];
        _observers = [_truth, tries, .. _invariants];
    }

    /// <summary>Names of all invariants, by the words of "always".</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. s_all.Select(one => one.Name)];

    /// <summary>The terminal's memory.</summary>
    public MachineView View { get; }

    /// <summary>Where a reversal is that was handed over; may be told who takes it.</summary>
    public HandOverTruth HandOver { get; }

    /// <inheritdoc/>
    public string Breach { get; private set; } = "";

    /// <summary>Puts a watch on a bench whose power is off.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="names">Which invariants; null for all.</param>
    public static InvariantWatch On(IEmulatedBench bench, IReadOnlyCollection<string>? names = null)
    {
        InvariantWatch watch = new(bench, names);
        bench.Observer = watch;
        return watch;
    }

    /// <summary>Sales that left and are booked.</summary>
    public int Booked => _truth.Sales.Count(sale => sale.IsBooked);

    /// <summary>Watches a terminal of the same merchant, of whose sales reversals may come here.</summary>
    public void Join(InvariantWatch other)
    {
        HandOver.Takers.Add(other.View);
        _truth.Beside.Add(other._truth);
    }

    /// <inheritdoc/>
    public void Settle()
    {
        if (IsIdle() && !View.IsReversalPending)
        {
            Ask(invariant => invariant.Settled());
        }
    }

    /// <summary>Checks what must be true while a reversal may be pending; does nothing during a sale.</summary>
    public void Doubt()
    {
        if (IsIdle())
        {
            Ask(invariant => invariant.Doubted());
        }
    }

    /// <inheritdoc/>
    public override void PoweredUp()
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.PoweredUp();
        }
    }

    /// <inheritdoc/>
    public override void PoweringDown(bool isInWrite)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.PoweringDown(isInWrite);
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Happened(TraceEvent entry)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Happened(entry);
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Ticked()
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Ticked();
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Pressing(char legend)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Pressing(legend);
        }
    }

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Sending(request);
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Left() => Array.ForEach(_observers, observer => observer.Left());

    /// <inheritdoc/>
    public override void Shown()
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Shown();
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Passed(ReadOnlySpan<byte> message)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Passed(message);
        }
    }

    /// <inheritdoc/>
    public override void Forgot() => Array.ForEach(_observers, observer => observer.Forgot());

    /// <inheritdoc/>
    public override void Decided(HostRequest request, IssuerAnswer answer)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Decided(request, answer);
        }
        Look();
    }

    /// <inheritdoc/>
    public override void Delivered(HostReply reply)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Delivered(reply);
        }
    }

    private bool IsIdle() => View.IsOn && View.IsUsable && View.State == TerminalState.Idle;

    private void Ask(Action<Invariant> question)
    {
        _observers[0].Ticked();
        Array.ForEach(_invariants, question);
        Look();
    }

    private void Look()
    {
        if (Breach.Length > 0)
        {
            return;
        }
        int broken = Array.FindIndex(_invariants, invariant => invariant.Breach.Length > 0);
        Breach = broken < 0 ? ""
            : $"{_names[broken]}: {_invariants[broken].Breach} (at {_bench.NowNs / NsPerMs} ms)";
    }
}
