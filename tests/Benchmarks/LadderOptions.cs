using System;
using System.Collections.Generic;
using System.Globalization;

namespace PosTerminal.Benchmarks;

/// <summary>What <c>ladder</c> or <c>sounds</c> is asked for.</summary>
public sealed record LadderOptions
{
    private const int FullSwipes = 100_000;

    /// <summary>Swipes a row.</summary>
    public int Swipes { get; private set; }

    /// <summary>The seed.</summary>
    public int Seed { get; private set; } = 1;

    /// <summary>1, 2 or 3.</summary>
    public int Track { get; private set; } = 2;

    /// <summary>Only rows with this text in their name.</summary>
    public string Only { get; private set; } = "";

    /// <summary>True when every swipe goes the other way.</summary>
    public bool IsBackward { get; private set; }

    /// <summary>Page that takes the table, null for none.</summary>
    public string? Page { get; private set; }

    /// <summary>Name of the table in the page.</summary>
    public string Mark => $"ladder of track {Track}{(IsBackward ? ", backward" : "")}";

    /// <summary>Reads arguments.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="swipes">Swipes a row where they say nothing of it.</param>
    /// <exception cref="FormatException">One of them is not known, or is no number.</exception>
    public static LadderOptions Parse(string[] args, int swipes)
    {
        LadderOptions options = new() { Swipes = swipes };
        Queue<string> words = new(args);
        bool hasSwipes = false;
        while (words.Count > 0)
        {
            string word = words.Dequeue();
            switch (word)
            {
                case "--full":
                    options.Swipes = FullSwipes;
                    break;
                case "--backward":
                    options.IsBackward = true;
                    break;
                case "--track":
                    options.Track = Number(Next(words, word), 1, 3);
                    break;
                case "--seed":
                    options.Seed = Number(Next(words, word), 0, int.MaxValue);
                    break;
                case "--only":
                    options.Only = Next(words, word);
                    break;
                case "--markdown":
                    options.Page = Next(words, word);
                    break;
                case var _ when hasSwipes:
                    options.Seed = Number(word, 0, int.MaxValue);
                    break;
                default:
                    options.Swipes = Number(word, 1, int.MaxValue);
                    hasSwipes = true;
                    break;
            }
        }

        return options;
    }

    private static string Next(Queue<string> words, string option) =>
        words.TryDequeue(out string? word) ? word : throw new FormatException($"{option} without a value");

    private static int Number(string word, int least, int most) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= most
            ? number
            : throw new FormatException($"'{word}' is no number from {least} to {most}");
}
