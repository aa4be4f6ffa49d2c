using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace PosTerminal.Tests.Host.Models;

/// <summary>
/// Invariant 16, counted apart from the guard and from its model: the PINs of each card that left one terminal, and
/// what came of them, in every 24 powered-on hours.
/// </summary>
internal sealed class SentPins
{
    private const long DaySeconds = 24 * 3600;

    private readonly Dictionary<int, List<long>> _wrong = [];
    private readonly Dictionary<int, List<long>> _silent = [];

    public void Wrong(int card, long now, string where) => Add(_wrong, card, now, 3, where);

    public void WithoutVerdict(int card, long now, string where) => Add(_silent, card, now, 6, where);

    /// <summary>An approval with PIN of the card, or an unlock.</summary>
    public void Clear(int card)
    {
        _wrong.Remove(card);
        _silent.Remove(card);
    }

    public void Clear()
    {
        _wrong.Clear();
        _silent.Clear();
    }

    private static void Add(Dictionary<int, List<long>> book, int card, long now, int limit, string where)
    {
        if (!book.TryGetValue(card, out List<long>? times))
        {
            book[card] = times = [];
        }
        times.Add(now);
        int count = times.Count(time => now - time < DaySeconds);
        Assert.IsLessThanOrEqualTo(limit, count, $"{where}: PINs of card {card} in 24 hours");
    }
}
