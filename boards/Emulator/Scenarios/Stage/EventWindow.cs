using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>
/// The events that an expectation may use: those since the newest group of acts began. One event
/// satisfies at most one expect-event, and at most one expect-fault.
/// </summary>
public sealed class EventWindow(IReadOnlyList<TraceEvent> events)
{
    private const string FaultRaised = "fault.raised";

    private readonly HashSet<int> _taken = [];
    private readonly HashSet<int> _takenFaults = [];
    private int _start;
    private bool _isInGroup;

    /// <summary>True when the next act begins a group.</summary>
    public bool IsBetweenGroups => !_isInGroup;

    /// <summary>Tells that an act is about to happen.</summary>
    public void BeginAct()
    {
        if (!_isInGroup)
        {
            _start = events.Count;
            _taken.Clear();
            _takenFaults.Clear();
        }
        _isInGroup = true;
    }

    /// <summary>Tells that an expectation comes, so that the next act begins a new group.</summary>
    public void EndGroup() => _isInGroup = false;

    /// <summary>Uses up the first event that fits; false when there is none.</summary>
    public bool TryTake(Func<TraceEvent, bool> accepts)
    {
        for (int i = _start; i < events.Count; i++)
        {
            if (!_taken.Contains(i) && accepts(events[i]))
            {
                return _taken.Add(i);
            }
        }
        return false;
    }

    /// <summary>Looks at the faults raised; another one than the expected wins.</summary>
    public FaultSight LookForFault(string code, IReadOnlyList<string> also, out string other)
    {
        int found = -1;
        other = "";
        for (int i = _start; i < events.Count; i++)
        {
            if (events[i].Name == FaultRaised && !_takenFaults.Contains(i))
            {
                string raised = CodeOf(events[i]);
                found = found < 0 && raised == code ? i : found;
                other = raised != code && !also.Contains(raised) && other.Length == 0 ? raised : other;
            }
        }
        return other.Length > 0 ? FaultSight.Other : Take(found);
    }

    private static string CodeOf(TraceEvent entry) =>
        entry.Data.FirstOrDefault(pair => pair.Key == "code").Value ?? "";

    private FaultSight Take(int found) =>
        found >= 0 && _takenFaults.Add(found) ? FaultSight.Expected : FaultSight.Nothing;
}
