using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Rules;

namespace PosTerminal.Emulator.Invariants;

/// <summary>Checks invariants on a bench at everything that happens.</summary>
public sealed class InvariantWatch : BenchObserver
{
    private readonly Bench _bench;
    private readonly BenchObserver[] _observers;
    private readonly Invariant[] _invariants;

    private InvariantWatch(Bench bench, IReadOnlyCollection<string>? names)
    {
        _bench = bench;
        View = new MachineView(bench);
        Truth truth = new(bench, View);
        TryBook tries = new(View, truth);
        _invariants = [.. All(new Scene(bench, View, truth, tries))
            .Where(invariant => names is null || names.Contains(invariant.Name))];
        _observers = [truth, tries, .. _invariants];
    }

    /// <summary>The terminal's memory.</summary>
    public MachineView View { get; }

    /// <summary>The first breach as "name: what (at ms)", "" while every invariant holds.</summary>
    public string Breach { get; private set; } = "";

    /// <summary>Puts a watch on a bench whose power is off.</summary>
    /// <param name="bench">The bench.</param>
    /// <param name="names">Which invariants; null for all.</param>
    public static InvariantWatch On(Bench bench, IReadOnlyCollection<string>? names = null)
    {
        InvariantWatch watch = new(bench, names);
        bench.Observer = watch;
        return watch;
    }

    /// <summary>Checks what must be true at rest; does nothing while the terminal is not at rest.</summary>
    public void Settle()
    {
        bool isAtRest = View.IsOn && View.IsUsable && View.State == TerminalState.Idle && !View.IsReversalPending;
        if (isAtRest)
        {
            _observers[0].Ticked();
            foreach (Invariant invariant in _invariants)
            {
                invariant.Settled();
            }
            Look();
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
    public override void Happened(JournalEntry entry)
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
    public override void Decided(HostRequest request, IssuerAnswer answer)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Decided(request, answer);
        }
    }

    /// <inheritdoc/>
    public override void Delivered(HostReply reply)
    {
        foreach (BenchObserver observer in _observers)
        {
            observer.Delivered(reply);
        }
    }

    private static IEnumerable<Invariant> All(Scene scene) =>
    [
        new NoSecretLeaks(scene), new PinZeroed(scene), new InFlightDurable(scene), new MoneyUnambiguous(scene),
        new NoSaleWhileReversing(scene), new TriesNeverReset(scene), new NoUnlockTwice(scene),
        new OnlyPinFaultsLeadBack(scene), new SilenceIsNoWrongPin(scene), new NoStrayApproval(scene),
    ];

    private void Look()
    {
        if (Breach.Length > 0)
        {
            return;
        }
        Invariant? broken = System.Array.Find(_invariants, invariant => invariant.Breach.Length > 0);
        Breach = broken is null ? "" : $"{broken.Name}: {broken.Breach} (at {_bench.NowNs / 1_000_000} ms)";
    }
}
