using System;
using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Models;

/// <summary>
/// What the PIN guard is meant to do, as short as it can be said, for cards that fit into the table. Nothing in it
/// is clever, so that it can be read and believed.
/// </summary>
public sealed class GuardModel
{
    private const long DaySeconds = 24 * 3600;

    private readonly Dictionary<string, Card> _cards = [];
    private readonly List<long> _entries = [];

    /// <summary>"" when the card may be given a PIN, else the code of the refusal.</summary>
    public string Refusal(string card, long now)
    {
        Card? known = Live(card, now);
        return known is { IsLocked: true } ? "P603"
            : known is { Wrong: >= 3 } ? "P604"
            : known is { Silent: >= 6 } ? "P609"
            : _entries.Count(entry => now - entry < 3600) >= 120 ? "P609"
            : "";
    }

    public int Tries(string card, long now) => Live(card, now)?.Wrong ?? 0;

    public void Entry(long now) => _entries.Add(now);

    public int Silent(string card, long now) => Live(card, now)?.Silent ?? 0;

    public void Sent(string card, long now)
    {
        Card known = Live(card, now) ?? new Card();
        _cards[card] = known with { Silent = known.Silent + 1, Last = now };
        Entry(now);
    }

    /// <summary>At once after the PIN left, or within the time-out.</summary>
    public void TakeBack(string card) => _cards[card] = _cards[card] with { Silent = _cards[card].Silent - 1 };

    public void Wrong(string card, long now)
    {
        Card known = Live(card, now) ?? new Card();
        _cards[card] = known with { Wrong = Math.Min(3, known.Wrong + 1), Last = now };
    }

    public void IssuerLock(string card, long now) =>
        _cards[card] = (Live(card, now) ?? new Card()) with { IsLocked = true, Last = now };

    public void Forgive(string card) => _cards.Remove(card);

    private Card? Live(string card, long now) =>
        _cards.TryGetValue(card, out Card? known) && now - known.Last < DaySeconds ? known : null;

    private sealed record Card
    {
        public int Wrong { get; init; }

        public int Silent { get; init; }

        public bool IsLocked { get; init; }

        public long Last { get; init; }
    }
}
