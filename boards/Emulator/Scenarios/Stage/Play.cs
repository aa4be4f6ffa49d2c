using System;
using System.Collections.Generic;
using System.Globalization;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Scenarios.Pictures;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Scenarios.Stage;

/// <summary>One case being played on a bench.</summary>
/// <param name="bench">The terminal.</param>
/// <param name="withinNs">Bound of a wait that names none, in ns.</param>
/// <param name="timeoutNs">Virtual time at which the play is given up, in ns.</param>
/// <param name="secrets">Watches for leaks.</param>
public sealed class Play(IBench bench, long withinNs, long timeoutNs, SecretWatch secrets)
{
    /// <summary>Bound of a wait where neither step nor scenario names one: 2 s, of the contract.</summary>
    public const long DefaultWithinNs = 2_000_000_000;

    /// <summary>The terminal.</summary>
    public IBench Bench => bench;

    /// <summary>Events that an expectation may use.</summary>
    public EventWindow Window { get; } = new(bench.Events);

    /// <summary>Watches for leaks.</summary>
    public SecretWatch Secrets => secrets;

    /// <summary>Power cuts that steps have armed.</summary>
    public ArmedCuts Cuts { get; } = new(bench);

    /// <summary>The last right unlock code, for a step that tries it again.</summary>
    public string LastUnlockCode { get; set; } = "";

    /// <summary>Watches the invariants of "always"; null for none.</summary>
    public IInvariantWatch? Invariants { get; init; }

    /// <summary>Where a picture that is not as expected is written anew; null where it is a failure.</summary>
    public PictureUpdates? Pictures { get; init; }

    /// <summary>Bounds the real time of the play; null for no bound.</summary>
    public RealLimit? Limit { get; init; }

    /// <summary>Told of each act of a step that has several: where the step fails, they are what it did.</summary>
    public Action<StepPart>? PartDone { get; init; }

    /// <summary>True when the play has used up its real time.</summary>
    public bool IsOutOfRealTime => Limit is { IsOver: true };

    /// <summary>True when the play has used up its virtual or its real time.</summary>
    public bool IsTimedOut => bench.NowNs >= timeoutNs || IsOutOfRealTime;

    /// <summary>A time in seconds, for people.</summary>
    public static string Seconds(long ns) =>
        string.Create(CultureInfo.InvariantCulture, $"{ns / 1e9:0.###} s");

    /// <summary>" within 2 s".</summary>
    public string WithinText(long? ns) => $" within {Seconds(ns ?? withinNs)}";

    /// <summary>Plays steps up to the first failure; null when there is none.</summary>
    public Failure? Run(IReadOnlyList<Step> steps)
    {
        Failure? failure = null;
        for (int i = 0; i < steps.Count && failure is null && !IsTimedOut; i++)
        {
            failure = Run(steps[i]);
        }
        return failure;
    }

    /// <summary>Plays one step.</summary>
    public Failure? Run(Step step)
    {
        if (step.IsAct)
        {
            if (Window.IsBetweenGroups)
            {
                bench.Settle();
            }
            Window.BeginAct();
        }
        else if (step.EndsGroup)
        {
            Window.EndGroup();
        }
        Failure? failure = step.Perform(this);
        return failure ?? (step.IsChecked ? secrets.Check(step, bench) ?? CheckInvariants(step) : null);
    }

    /// <summary>The invariant that was broken, blamed on a step; null while all hold.</summary>
    public Failure? CheckInvariants(Step step) => Invariants is { Breach.Length: > 0 } broken
        ? new Failure(step, "what 'always' says", broken.Breach) : null;

    /// <summary>
    /// Waits for a condition, checked after every event; false at the bound. A condition that came
    /// true is not asked again, since asking may use up an event.
    /// </summary>
    public bool WaitFor(Func<bool> condition, long? boundNs) =>
        WatchFor(condition, bench.PatienceNs(boundNs ?? withinNs));

    /// <summary>Watches for a condition as long as told, and no longer; false where it has not come.</summary>
    public bool WatchFor(Func<bool> condition, long durationNs)
    {
        bool isMet = false;
        long deadlineNs = Math.Min(bench.NowNs + durationNs, timeoutNs);
        if (!IsMet())
        {
            bench.RunUntil(IsOver, deadlineNs);
        }
        return isMet;

        bool IsMet() => isMet = isMet || condition();
        bool IsOver() => IsMet() || IsOutOfRealTime;
    }

    /// <summary>Does one act of a step that has several.</summary>
    /// <param name="verb">Of a step that does just that.</param>
    /// <param name="value">Its value, as a file would have it.</param>
    /// <param name="act">Does it.</param>
    public void DoPart(string verb, Node value, Action act)
    {
        long beginNs = bench.NowNs;
        act();
        PartDone?.Invoke(new StepPart(verb, value, beginNs, bench.NowNs));
    }

    /// <summary>Types keys that may be a secret: what each means depends on the state that it finds.</summary>
    public void Type(string keys)
    {
        foreach (char key in keys)
        {
            secrets.Typed(key, bench.State);
            TypeAsPart(key.ToString());
        }
    }

    /// <summary>Types keys that are no secret of anybody.</summary>
    public void TypeAsPart(string keys) =>
        DoPart("keys", Node.Scalar(default, keys), () => bench.TypeKeys(keys));

    /// <summary>Lets time pass.</summary>
    public void Let(long durationNs)
    {
        long allowedNs = Math.Max(0, Math.Min(durationNs, timeoutNs - bench.NowNs));
        bench.RunUntil(() => IsOutOfRealTime, bench.NowNs + allowedNs);
    }
}
