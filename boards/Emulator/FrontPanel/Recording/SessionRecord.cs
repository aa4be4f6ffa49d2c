using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Crypto;
using PosTerminal.Emulator.Scenarios.Stage;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.FrontPanel.Recording;

/// <summary>
/// What was done to a terminal, with the virtual time between: a scenario that gives the same events. Time is whole
/// nanoseconds, so nothing is rounded.
/// </summary>
/// <param name="options">How the terminal is set up.</param>
/// <param name="cutsCome">How many power cuts that waited for an event have come by now.</param>
public sealed class SessionRecord(BenchOptions options, Func<int> cutsCome)
{
    /// <summary>Most steps; what comes after them is not recorded.</summary>
    public const int Capacity = 100_000;

    private const long HourNs = 3_600_000_000_000;

    // What "run" gives a case that is not told otherwise.
    private const long DayNs = 24 * HourNs;

    private static readonly (string Unit, long Ns)[] s_units =
        [("s", 1_000_000_000), ("ms", 1_000_000), ("us", 1_000), ("ns", 1)];

    private readonly List<RecordedStep> _steps = [];
    private long _endNs;

    /// <summary>Steps so far.</summary>
    public int Count => _steps.Count;

    /// <summary>True when steps are missing.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes note of a step that is done.</summary>
    /// <param name="step">The step as it was given.</param>
    /// <param name="beginNs">Virtual time before it, in ns.</param>
    /// <param name="endNs">Virtual time after it, in ns.</param>
    /// <param name="armsCut">True for a power cut that waits for an event.</param>
    public void Add(Node step, long beginNs, long endNs, bool armsCut = false)
    {
        IsFull |= _steps.Count >= Capacity;
        if (!IsFull)
        {
            _steps.Add(new RecordedStep(beginNs - _endNs, step, armsCut, cutsCome()));
            _endNs = endNs;
        }
    }

    /// <summary>Takes note of what is done of a step that failed behind it.</summary>
    public void Add(StepPart part)
    {
        Node step = Node.Mapping(default, [new(Node.Scalar(default, part.Verb), part.Value)]);
        Add(step, part.BeginNs, part.EndNs);
    }

    /// <summary>The scenario up to now.</summary>
    /// <param name="nowNs">Virtual time in ns.</param>
    public string Write(long nowNs)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"name: Recorded on the front panel\nversion: 1\n");
        WriteRemarks(text, IsFull ? _endNs : nowNs);
        text.Append(CultureInfo.InvariantCulture, $"setup: {{ seed: {options.Seed}, language: {options.Language} }}\n");
        text.Append("steps:\n");
        long delayNs = 0;
        for (int i = 0; i < _steps.Count; i++)
        {
            delayNs += _steps[i].DelayNs;
            if (!IsMissed(i))
            {
                WriteDelay(text, delayNs);
                text.Append("  - ").Append(StepText.OfStep(_steps[i].Step)).Append('\n');
                delayNs = 0;
            }
        }
        WriteDelay(text, delayNs + (IsFull ? 0 : nowNs - _endNs));
        return text.ToString();
    }

    // A scenario fails where a cut does not come that it has armed; without the step it gives the same events.
    private bool IsMissed(int index)
    {
        if (!_steps[index].ArmsCut)
        {
            return false;
        }
        int next = _steps.FindIndex(index + 1, step => step.ArmsCut);
        int come = next >= 0 ? _steps[next].CutsCome : IsFull ? _steps[^1].CutsCome : cutsCome();
        return come == _steps[index].CutsCome;
    }

    private void WriteRemarks(StringBuilder text, long endNs)
    {
        if (endNs >= DayNs)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"# Longer than a day: replay it with --timeout {(endNs / HourNs) + 1}h.\n");
        }
        if (options.DataFolder is not null)
        {
            text.Append("# Recorded with --data: replays the same only where that store was empty.\n");
        }
        if (options.TerminalId != TestKeys.TerminalId)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Recorded on terminal {options.TerminalId}.\n");
        }
        if (options.Host is not null)
        {
            text.Append("# Recorded with --host: replays the same only where that host answers the same.\n");
        }
        if (IsFull)
        {
            text.Append(CultureInfo.InvariantCulture, $"# Only the first {Capacity} steps: the record was full.\n");
        }
    }

    private static void WriteDelay(StringBuilder text, long delayNs)
    {
        if (delayNs > 0)
        {
            (string unit, long ns) = Array.Find(s_units, candidate => delayNs % candidate.Ns == 0);
            text.Append(CultureInfo.InvariantCulture, $"  - delay: {delayNs / ns}{unit}\n");
        }
    }
}
