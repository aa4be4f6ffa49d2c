using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.World;

namespace PosTerminal.Emulator.Machine;

/// <summary>What becomes of the supply by itself: a restart, and a cut that waits for an event.</summary>
/// <param name="scheduler">Virtual time.</param>
/// <param name="events">All events of the bench.</param>
/// <param name="down">Takes the supply away.</param>
/// <param name="up">Gives it back, unless somebody has.</param>
public sealed class SupplyPlan(
    EventScheduler scheduler, IReadOnlyList<TraceEvent> events, Action down, Action up)
{
    private const long Never = -1;

    private string _name = "";
    private int _seen;
    private long _afterNs;
    private long _offNs;
    private long _cutNs = Never;
    private long _returnNs = Never;

    /// <summary>How many cuts that waited for an event have come.</summary>
    public int CutsCome { get; private set; }

    /// <summary>Takes the supply away and gives it back after a time, in ns.</summary>
    public void Cycle(long offNs)
    {
        down();
        _returnNs = scheduler.NowNs + offNs;
        scheduler.At(_returnNs, Return);
    }

    /// <summary>Waits for an event; the supply goes so long after it, and comes back so long after that, in ns.
    /// </summary>
    public void Arm(string name, long afterNs, long offNs)
    {
        Forget();
        (_name, _afterNs, _offNs, _seen) = (name, afterNs, offNs, events.Count);
    }

    /// <summary>Nothing is planned any more: somebody has switched.</summary>
    public void Forget() => (_name, _cutNs, _returnNs) = ("", Never, Never);

    /// <summary>Looks at the events that are new.</summary>
    public void See()
    {
        for (; _name.Length > 0 && _seen < events.Count; _seen++)
        {
            if (events[_seen].Name == _name)
            {
                _name = "";
                _cutNs = scheduler.NowNs + _afterNs;
                scheduler.At(_cutNs, Cut);
            }
        }
    }

    private void Cut()
    {
        if (scheduler.NowNs == _cutNs)
        {
            CutsCome++;
            Cycle(_offNs);
        }
    }

    private void Return()
    {
        if (scheduler.NowNs == _returnNs)
        {
            up();
        }
    }
}
