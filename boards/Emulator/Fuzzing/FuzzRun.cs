using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Invariants;
using PosTerminal.Emulator.Progress;

namespace PosTerminal.Emulator.Fuzzing;

/// <summary>Fuzzes a terminal in chapters, on all processors; the first breach by its number is reported.</summary>
/// <param name="factory">Makes the benches.</param>
/// <param name="output">Where the report goes.</param>
/// <param name="checks">Names of the invariants; null for all.</param>
public sealed class FuzzRun(IBenchFactory factory, TextWriter output, IReadOnlyCollection<string>? checks = null)
{
    /// <summary>Events of one chapter.</summary>
    public const int ChapterEvents = 1000;

    private const int SeedDistance = 1_000_003;

    // Chapters of which one has its memory searched.
    private const int ScanDistance = 50;

    private static readonly string[] s_cheap =
        [.. InvariantWatch.Names.Where(name => name != InvariantWatch.AtRest)];

    /// <summary>Most chapters at a time.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Interrupts: chapters that were begun are finished.</summary>
    public CancellationToken Token { get; init; }

    /// <summary>Told of the events.</summary>
    public IWorkProgress Progress { get; init; } = new NoProgress();

    /// <summary>The first event that no finished chapter has played, after <see cref="Run"/>.</summary>
    public long NextEvent { get; private set; }

    /// <summary>What happened how often in the last run, to the chapter of the first breach.</summary>
    public FuzzMarks Marks { get; private set; } = new();

    /// <summary>True when every invariant held.</summary>
    /// <param name="events">How many events, counted from 0.</param>
    /// <param name="seed">Decides everything.</param>
    /// <param name="firstEvent">Events before the chapter of this one are skipped.</param>
    public bool Run(long events, int seed, long firstEvent = 0)
    {
        var real = Stopwatch.StartNew();
        SortedDictionary<long, FuzzMarks> marks = [];
        object gate = new();
        string report = "";
        long worst = long.MaxValue;
        long first = firstEvent / ChapterEvents;
        long chapters = (events + ChapterEvents - 1) / ChapterEvents;
        Progress.Expect(events - (first * ChapterEvents));
        InOrder.Run(first, chapters, new() { MaxDegreeOfParallelism = Jobs }, (number, loop) =>
        {
            if (Token.IsCancellationRequested)
            {
                return;
            }
            int count = (int)Math.Min(ChapterEvents, events - (number * ChapterEvents));
            FuzzChapter chapter = new(
                factory, unchecked((seed * SeedDistance) + (int)number),
                checks ?? (number % ScanDistance == 0 ? null : s_cheap));
            long done = chapter.Run(count) + (number * ChapterEvents);
            Progress.Add(count);
            lock (gate)
            {
                marks[number] = chapter.Marks;
                if (chapter.Breach.Length > 0 && done < worst)
                {
                    worst = done;
                    report = Report(chapter, seed, number, done);
                    loop.Break();
                }
            }
        });
        NextEvent = Math.Min(events, ChapterEvents * FirstMissing(marks.Keys, first));
        Marks = Sum(marks.TakeWhile(one => one.Key * ChapterEvents < worst).Select(one => one.Value));
        output.Write(report);
        string result = report.Length == 0 ? Result(first * ChapterEvents, NextEvent, events)
            : $"{Events(first * ChapterEvents, events, events)} BROKEN";
        output.WriteLine($"seed {seed}: {result} in {real.Elapsed.TotalSeconds:0.0} s; {Marks}");
        return report.Length == 0;
    }

    // What was left out was not seen to be clean.
    private static string Result(long first, long end, long events) =>
        end > first ? $"{Events(first, end, events)} clean" : "no event was played";

    private static string Events(long first, long end, long events) =>
        first == 0 && end == events ? $"{events} events" : $"events {first} to {end}";

    private static long FirstMissing(IEnumerable<long> numbers, long first) =>
        numbers.Aggregate(first, (next, number) => number == next ? next + 1 : next);

    // Chapters behind the first breach may have run or not.
    private static FuzzMarks Sum(IEnumerable<FuzzMarks> parts)
    {
        FuzzMarks sum = new();
        foreach (FuzzMarks part in parts)
        {
            sum.Add(part);
        }
        return sum;
    }

    private static string Report(FuzzChapter chapter, int seed, long number, long done) =>
        $"FAIL  event {done}: {chapter.Breach}\n  last actions:\n    "
        + string.Join("\n    ", chapter.LastActions) + "\n  last events:\n    "
        + string.Join("\n    ", chapter.LastEvents)
        + $"\nreplay: dotnet run --project boards/Emulator -- fuzz --events {done} --seed {seed} "
        + $"--first {number * ChapterEvents}\n";
}
