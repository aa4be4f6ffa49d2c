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
        IEmulatedBench bench = factory.Create(scenario.BenchOptions(seed)).Emulated
            ?? throw new InvalidOperationException("the power can be cut in a write on an emulated bench only");
        InvariantWatch watch = InvariantWatch.On(bench, cuts.Count == 0 ? checks : _quickChecks);
        bench.TellsCuts = true;
        scenario.Issuer?.ApplyTo(bench);
        if (cuts.Count > 0)
        {
            cuts[0].Arm(bench.StorageFaults);
        }
        PlaySteps(bench, scenario, timeoutNs);
        IReadOnlyList<int> operations = OperationsOf(bench);
        Aftermath aftermath = new(bench, watch);
        if (cuts.Count > 0)
        {
            aftermath.Recover(OffNs, cuts, after);
            operations = OperationsOf(bench);
        }
        return new Trial(bench, operations, cuts.Count == 0 || after == AfterCut.Heal
            ? aftermath.Conclude() : aftermath.Settle());
    }

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

    private static int[] OperationsOf(IEmulatedBench bench)
    {
        int[] bytes = new int[bench.Flash.Operations];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = bench.Flash.BytesOf(i + 1);
        }
        return bytes;
    }
}
