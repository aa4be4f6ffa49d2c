using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Trials.Ladder;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Sounds;

/// <summary>Plays sounds to readers; each case follows from the seed, its kind and its number.</summary>
/// <param name="seed">The seed.</param>
/// <param name="readers">Who reads.</param>
public sealed class SoundTrials(int seed, IReadOnlyList<SoundReader> readers)
{
    private const int Track = 2;

    // Between the three flux changes of a touch, which are all that a sound without a card has.
    private const ushort TouchUs = 25_000;

    private const int MostIntervals = 2048;

    /// <summary>Told each wrong text, with what replays it.</summary>
    public Action<string> Report { get; set; } = _ => { };

    /// <summary>Plays cards, every second one backward.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] Play(SoundKind kind, SwipeTime time, int swipes) =>
        Count(0, swipes, $"{kind.Name}, {time.Name}", number =>
        {
            LadderRung rung = new(kind.Name)
            {
                Jitter = kind.Jitter,
                Acceleration = kind.Acceleration,
                IsBackward = number % 2 == 1,
            };
            Random random = Chance(kind.Name, number);
            ushort[] durations = new ushort[MostIntervals];
            string text = LadderSwipe.Make(rung, time, Track, random, durations, out int count);
            return new Case(kind, durations[..count], [text], random);
        });

    /// <summary>Plays swipes that are no card, from a case on.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] PlayFalse(
        string name, FalseCard.Maker make, SoundKind kind, SwipeTime time, int swipes, int first = 0) =>
        Count(first, swipes, $"{name}, {kind.Name}, {time.Name}", number =>
        {
            Random random = Chance(name + kind.Name, number);
            ushort[] durations = new ushort[MostIntervals];
            int count = make(random, time, durations, out string[] texts);
            return new Case(kind, durations[..count], texts, random);
        });

    /// <summary>Plays sounds without a card: a touch, and what else the kind has.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] PlayNothing(SoundKind kind, int swipes) =>
        Count(0, swipes, $"{kind.Name} alone", number =>
            new Case(kind, [TouchUs, TouchUs], [], Chance(kind.Name + " alone", number)));

    private LadderCount[] Count(int first, int swipes, string name, Func<int, Case> make)
    {
        LadderCount[] counts = [.. readers.Select(_ => new LadderCount())];
        Parallel.For(first, first + swipes, number =>
        {
            Case made = make(number);
            IReadOnlyList<Recording> sound = WavRecording.Swipes(
                SoundSynthesizer.Make(made.Kind, made.Durations, made.Random));
            for (int i = 0; i < readers.Count; i++)
            {
                long start = Stopwatch.GetTimestamp();
                IReadOnlyList<string> read = readers[i].Read(sound);
                long ticks = Stopwatch.GetTimestamp() - start;
                lock (counts)
                {
                    Add(counts[i], made, read, ticks, $"{readers[i].Name}: {name}, case {number}");
                }
            }
        });
        return counts;
    }

    private void Add(LadderCount count, Case made, IReadOnlyList<string> read, long ticks, string name)
    {
        bool isWrong = read.Any(text => !made.Texts.Contains(text) && !IsFlawless(text, made.Durations));
        count.Add(!isWrong && read.Any(made.Texts.Contains), isWrong, ticks);
        if (isWrong)
        {
            Report($"WRONG {name}, seed {seed}");
        }
    }

    // What is from edge to edge a flawless stripe of a card no reader of one track can refuse.
    private static bool IsFlawless(string text, ushort[] durations) => text[0] == ';'
        && StripeLimits.Fit(durations, TrackEncoder.EncodeText(Track, text[1..^1]));

    private Random Chance(string name, int number)
    {
        int hash = name.Aggregate(seed, (sum, character) => unchecked((sum * 31) + character));
        return new Random(unchecked((hash * 1000003) ^ (number * 7919)));
    }

    private sealed record Case(SoundKind Kind, ushort[] Durations, string[] Texts, Random Random);
}
