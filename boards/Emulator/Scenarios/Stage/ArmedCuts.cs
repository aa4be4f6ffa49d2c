using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>The power cuts that the steps of a play have armed: one that never comes has tested nothing.</summary>
/// <param name="bench">The terminal.</param>
public sealed class ArmedCuts(IBench bench)
{
    private Step? _step;
    private Failure? _replaced;
    private string _event = "";
    private long _afterNs;
    private int _firstEvent;
    private int _comeBefore;

    /// <summary>The first cut that has not come, and that nobody has taken back; null for none.</summary>
    public Failure? Missed => _replaced ?? Waiting(bench.Events.Skip(_firstEvent).Any(one => one.Name == _event)
        ? $"{_event} came, and the cut did not" : $"no {_event} came");

    /// <summary>Arms one.</summary>
    /// <param name="step">Who does.</param>
    /// <param name="name">The event that it waits for.</param>
    /// <param name="afterNs">Time from the event to the cut, in ns.</param>
    /// <param name="offNs">Time without power, in ns.</param>
    public void Arm(Step step, string name, long afterNs, long offNs)
    {
        _replaced ??= Waiting("another cut was armed in its place");
        (_step, _event, _afterNs) = (step, name, afterNs);
        (_firstEvent, _comeBefore) = (bench.Events.Count, bench.ArmedCutsCome);
        bench.ArmCut(name, afterNs, offNs);
    }

    /// <summary>Somebody takes the power away, and with it the cut that is in wait.</summary>
    public void TakeBack() => _step = null;

    /// <summary>What was expected of a cut, in words.</summary>
    public static string Expected(string name, long afterNs) => $"a power cut {Play.Seconds(afterNs)} after {name}";

    private Failure? Waiting(string seen) => _step is null || bench.ArmedCutsCome > _comeBefore
        ? null : new Failure(_step, Expected(_event, _afterNs), seen);
}
