using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
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

    // Cards before and behind a sound of nothing: as long as a swipe and its silence.
    private const double NothingUs = 300_000;

    private readonly ushort[] _durations = new ushort[2048];

    /// <summary>Told each wrong text, with what replays it.</summary>
    public Action<string> Report { get; set; } = _ => { };

    /// <summary>Plays cards, every second one backward.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] Play(SoundKind kind, SwipeTime time, int swipes)
    {
        LadderCount[] counts = [.. readers.Select(_ => new LadderCount())];
        for (int number = 0; number < swipes; number++)
        {
            LadderRung rung = new(kind.Name)
            {
                Jitter = kind.Jitter, Acceleration = kind.Acceleration, IsBackward = number % 2 == 1,
            };
            Random random = Chance(kind.Name, number);
            string text = LadderSwipe.Make(rung, time, Track, random, _durations, out int count);
            WavSound sound = SoundSynthesizer.Make(kind, _durations.AsSpan(0, count), random);
            Ask(counts, sound, [text], count, $"{kind.Name}, {time.Name}, case {number}");
        }

        return counts;
    }

    /// <summary>Plays swipes that are no card.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] PlayFalse(string name, FalseCard.Maker make, SoundKind kind, SwipeTime time, int swipes)
    {
        LadderCount[] counts = [.. readers.Select(_ => new LadderCount())];
        for (int number = 0; number < swipes; number++)
        {
            Random random = Chance(name + kind.Name, number);
            int count = make(random, time, _durations, out string[] texts);
            WavSound sound = SoundSynthesizer.Make(kind, _durations.AsSpan(0, count), random);
            Ask(counts, sound, texts, count, $"{name}, {kind.Name}, {time.Name}, case {number}");
        }

        return counts;
    }

    /// <summary>Plays sounds without any card: what is left of a kind without its pulses.</summary>
    /// <returns>A count for each reader.</returns>
    public LadderCount[] PlayNothing(SoundKind kind, int swipes)
    {
        LadderCount[] counts = [.. readers.Select(_ => new LadderCount())];
        for (int number = 0; number < swipes; number++)
        {
            Random random = Chance(kind.Name + " alone", number);
            ushort[] touch = [(ushort)(NothingUs / 12), (ushort)(NothingUs / 12)];
            Ask(counts, SoundSynthesizer.Make(kind, touch, random), [], 0, $"{kind.Name} alone, case {number}");
        }

        return counts;
    }

    private void Ask(LadderCount[] counts, WavSound sound, string[] texts, int count, string name)
    {
        for (int i = 0; i < readers.Count; i++)
        {
            long start = Stopwatch.GetTimestamp();
            IReadOnlyList<string> read = readers[i].Read(sound);
            long ticks = Stopwatch.GetTimestamp() - start;
            bool isWrong = read.Any(text => !texts.Contains(text) && !IsFlawless(text, count));
            counts[i].Add(!isWrong && read.Any(texts.Contains), isWrong, ticks);
            if (isWrong)
            {
                Report($"WRONG {readers[i].Name}: {name}, seed {seed}");
            }
        }
    }

    // What is from edge to edge a flawless stripe of a card no reader of one track can refuse.
    private bool IsFlawless(string text, int count) => text[0] == ';' && count > 0
        && StripeLimits.Fit(_durations.AsSpan(0, count), TrackEncoder.EncodeText(Track, text[1..^1]));

    private Random Chance(string name, int number)
    {
        int hash = name.Aggregate(seed, (sum, character) => unchecked((sum * 31) + character));
        return new Random(unchecked((hash * 1000003) ^ (number * 7919)));
    }
}
