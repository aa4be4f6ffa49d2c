using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Scenarios.Stage;

namespace PosTerminal.Emulator.PowerCuts;

/// <summary>
/// Plays a case up to a power cut, boots, plays no more of it, waits until the terminal is quiet, and checks every
/// invariant and one fresh sale.
/// </summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="checks">Names of the invariants; null for all.</param>
/// <param name="after">What becomes of network and issuer after the cuts.</param>
public sealed class TrialRunner(
    IBenchFactory factory, IReadOnlyCollection<string>? checks = null, AfterCut after = AfterCut.Heal)
{
    private const long OffNs = 1_000_000_000;

    // The search of the whole memory takes longer than all else, and a power cut empties the memory.
    private readonly IReadOnlyCollection<string> _quickChecks =
        [.. (checks ?? InvariantWatch.Names).Where(name => name != InvariantWatch.AtRest)];

    /// <summary>Runs a case with cuts in a row; without any it shows the operations of the whole case.</summary>
    public Trial Run(ScenarioCase scenario, int seed, long timeoutNs, params IReadOnlyList<CutPoint> cuts)
    {
        Action<CutMoment>? arm = cuts.Count == 0 ? null : moment => Arm(cuts[0], moment);
        IReadOnlyCollection<string>? names = cuts.Count == 0 ? checks : _quickChecks;
        (IEmulatedBench bench, InvariantWatch watch) = Begin(scenario, seed, names, arm);
        PlaySteps(bench, scenario, timeoutNs);
        bench.Flash.Watch = null;
        int[] operations = OperationsOf(bench);
        Aftermath aftermath = new(bench, watch);
        if (cuts.Count > 0)
        {
            aftermath.Recover(OffNs, cuts, after);
        }
        string complaint = cuts.Count == 0 ? aftermath.Conclude() : End(aftermath);
        return new Trial(bench, operations, complaint, aftermath.Missed);
    }

    /// <summary>Plays a case without a cut, and tells of the moment before each write.</summary>
    public void Watch(ScenarioCase scenario, int seed, long timeoutNs, Action<CutMoment> tell) =>
        PlaySteps(Begin(scenario, seed, _quickChecks, tell).Bench, scenario, timeoutNs);

    /// <summary>What became of a world in which the power was cut; "" when all is well.</summary>
    /// <param name="cut">The world.</param>
    /// <param name="isFirst">False where a cut came before: network and issuer are as that left them.</param>
    /// <param name="tell">Told of the moment before each write of the boot; null for nobody.</param>
    public string Conclude(CutMoment cut, bool isFirst, Action<CutMoment>? tell)
    {
        Aftermath aftermath = new(cut.Bench, cut.Watch);
        cut.Bench.Flash.Watch = tell is null ? null : new CutWatch(cut.Bench, cut.Watch, tell);
        if (isFirst)
        {
            aftermath.Recover(OffNs, [], after);
        }
        else
        {
            aftermath.RecoverAgain(OffNs, after);
        }
        cut.Bench.Flash.Watch = null;
        return End(aftermath);
    }

    private (IEmulatedBench Bench, InvariantWatch Watch) Begin(
        ScenarioCase scenario, int seed, IReadOnlyCollection<string>? names, Action<CutMoment>? tell)
    {
        IEmulatedBench bench = factory.Create(scenario.BenchOptions(seed)).Emulated
            ?? throw new InvalidOperationException("the power can be cut in a write on an emulated bench only");
        InvariantWatch watch = InvariantWatch.On(bench, names);
        bench.TellsCuts = true;
        scenario.Issuer?.ApplyTo(bench);
        bench.Flash.Watch = tell is null ? null : new CutWatch(bench, watch, tell);
        return (bench, watch);
    }

    // Not earlier: a fault that the case orders for its flash takes the place of what was armed before.
    private static void Arm(CutPoint point, CutMoment moment)
    {
        if (moment.Operation == point.Operation)
        {
            point.Arm(moment.Bench.StorageFaults);
        }
    }

    private string End(Aftermath aftermath) =>
        after == AfterCut.Heal ? aftermath.Conclude() : aftermath.Settle();

    private static void PlaySteps(IEmulatedBench bench, ScenarioCase scenario, long timeoutNs)
    {
        try
        {
            new Play(bench, scenario.WithinNs, timeoutNs, new SecretWatch(false, [])).Run(scenario.Steps);
        }
        catch (PowerCutException)
        {
            // This is the cut that was ordered; its consequences are checked afterwards.
        }
    }

    internal static int[] OperationsOf(IEmulatedBench bench)
    {
        int[] bytes = new int[bench.Flash.Operations];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = bench.Flash.BytesOf(i + 1);
        }
        return bytes;
    }
}
