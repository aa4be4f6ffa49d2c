using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Ladder;

/// <summary>Plays swipes to readers; each case follows from the seed, its rung and its number.</summary>
public sealed class LadderTrials
{
    private readonly int _seed;
    private readonly IReadOnlyList<ILadderReader> _readers;
    private readonly ushort[] _durations = new ushort[2048];

    /// <summary>Makes trials.</summary>
    public LadderTrials(int seed, IReadOnlyList<ILadderReader> readers)
    {
        _seed = seed;
        _readers = readers;
    }

    /// <summary>Told each wrong text, with what replays it.</summary>
    public Action<string> Report { get; set; } = _ => { };

    /// <summary>Plays a rung from a case on.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] Play(LadderRung rung, SwipeTime time, int track, int swipes, int first = 0)
    {
        LadderCount[] counts = [.. _readers.Select(_ => new LadderCount())];
        for (int number = first; number < first + swipes; number++)
        {
            string text = LadderSwipe.Make(rung, time, track, Chance(rung.Name, number), _durations, out int count);
            Ask(counts, count, [text], $"{rung.Name}, {time.Name}, case {number}");
        }

        return counts;
    }

    /// <summary>Plays a set of swipes that are no card.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] PlayFalse(string name, FalseCard.Maker make, SwipeTime time, int swipes)
    {
        LadderCount[] counts = [.. _readers.Select(_ => new LadderCount())];
        for (int number = 0; number < swipes; number++)
        {
            int count = make(Chance(name, number), time, _durations, out string[] texts);
            Ask(counts, count, texts, $"{name}, {time.Name}, case {number}");
        }

        return counts;
    }

    private void Ask(LadderCount[] counts, int count, string[] texts, string name)
    {
        for (int i = 0; i < _readers.Count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            string? read = _readers[i].Read(_durations.AsSpan(0, count));
            long ticks = Stopwatch.GetTimestamp() - start;
            bool isRight = read != null && texts.Contains(read);
            bool isWrong = read != null && !isRight && !IsFlawless(read, count);
            counts[i].Add(isRight, isWrong, ticks);
            if (isWrong)
            {
                Report($"WRONG {_readers[i].Name}: {name}, seed {_seed}");
            }
        }
    }

    // What is from edge to edge a flawless recording of a card no reader of one track can refuse.
    private bool IsFlawless(string text, int count) => text[0] == ';'
        && StripeLimits.Fit(_durations.AsSpan(0, count), TrackEncoder.EncodeText(2, text[1..^1]));

    private Random Chance(string name, int number)
    {
        int hash = name.Aggregate(_seed, (sum, character) => unchecked(sum * 31 + character));
        return new Random(unchecked(hash * 1000003 ^ number * 7919));
    }
}
