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
    private long? _forgottenAt;

    /// <summary>"" when the card may be given a PIN, else the code of the refusal.</summary>
    public string Refusal(string card, long now)
    {
        Card? known = Live(card, now);
        return known is { IsLocked: true } ? "P603"
            : known is { Wrong: >= 3 } ? "P604"
            : known is { Silent: >= 6 } ? "P609"
            : now - _forgottenAt < DaySeconds ? "P609"
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

    /// <summary>At once after the PIN left, or within the time-out. A card that nothing counts against is forgotten.
    /// </summary>
    public void TakeBack(string card)
    {
        Card known = _cards[card] with { Silent = _cards[card].Silent - 1 };
        _cards[card] = known;
        if (known is { Wrong: 0, Silent: 0, IsLocked: false })
        {
            _cards.Remove(card);
        }
    }

    public void Wrong(string card, long now)
    {
        Card known = Live(card, now) ?? new Card();
        _cards[card] = known with { Wrong = Math.Min(3, known.Wrong + 1), Last = now };
    }

    public void IssuerLock(string card, long now) =>
        _cards[card] = (Live(card, now) ?? new Card()) with { IsLocked = true, Last = now };

    public void Forgive(string card) => _cards.Remove(card);

    /// <summary>The counts are gone, so every card waits for a day.</summary>
    public void ForgetAll(long now)
    {
        _cards.Clear();
        _forgottenAt = now;
    }

    /// <summary>What is meant now, to go on from later.</summary>
    public GuardModel Copy()
    {
        GuardModel copy = new() { _forgottenAt = _forgottenAt };
        copy._entries.AddRange(_entries);
        foreach ((string card, Card known) in _cards)
        {
            copy._cards[card] = known;
        }
        return copy;
    }

    /// <summary>
    /// Another terminal hands over: of two counts the higher stays, of two times the later. A block that is shown again
    /// is as old as the hand-over.
    /// </summary>
    public void Merge(GuardModel other, long otherNow, long handedOver, long now)
    {
        foreach ((string card, _) in other._cards)
        {
            if (other.Live(card, otherNow) is { } there)
            {
                Card here = Live(card, now) ?? new Card();
                long last = Math.Max(0, now - (handedOver - there.Last));
                _cards[card] = new Card
                {
                    Wrong = Math.Max(here.Wrong, there.Wrong),
                    Silent = Math.Max(here.Silent, there.Silent),
                    IsLocked = here.IsLocked || there.IsLocked,
                    Last = Math.Max(here.Last, last),
                };
            }
        }
        long forgottenAt = other._forgottenAt is { } at && otherNow - at < DaySeconds
            ? Math.Max(0, now - (handedOver - at)) : long.MinValue;
        _forgottenAt = forgottenAt > (_forgottenAt ?? long.MinValue) ? forgottenAt : _forgottenAt;
    }

    /// <summary>How many cards count now.</summary>
    public int LiveCards(long now) => _cards.Keys.Count(card => Live(card, now) is not null);

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
