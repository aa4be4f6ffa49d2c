using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.CardOrReader;

/// <summary>
/// How much a swipe speaks against each cause. A cost is -20 ln p, so that costs add up where odds multiply and 60
/// is 20 to 1. The odds are assumed: nobody has published any.
/// </summary>
public sealed class SwipeEvidence
{
    /// <summary>Kinds of swipes that tell something: all but <see cref="SwipeKind.None"/>.</summary>
    public const int KindCount = (int)SwipeKind.None;

    private const int RowLength = KindCount + 1;

    // A row for each SwipeCause: a column for each SwipeKind, and the cost before any swipe. 1 card of 400 is
    // demagnetised, 1 of 115 weak, as many scratched, 1 of 20 held wrongly; from one card to the next 1 head of 2300
    // turns dirty and 1 reader of 10,000 dies.
    private readonly byte[] _costs =
    {
        1, 1, 78, 92, 92, 88, 92, 0,
        124, 124, 2, 56, 106, 92, 92, 120,
        32, 32, 78, 78, 46, 7, 60, 95,
        32, 32, 92, 92, 8, 40, 60, 95,
        28, 28, 42, 46, 70, 60, 21, 60,
        24, 1, 92, 80, 28, 16, 92, 155,
        170, 170, 1, 70, 124, 124, 124, 184,
    };

    /// <summary>The kind of a swipe.</summary>
    public static SwipeKind KindOf(SwipeClass swipeClass)
    {
        switch (swipeClass)
        {
            case SwipeClass.Good: return SwipeKind.Read;
            case SwipeClass.GoodReversed: return SwipeKind.Read;
            case SwipeClass.Marginal: return SwipeKind.Read;
            case SwipeClass.SingleTrack: return SwipeKind.Alive;
            case SwipeClass.BlankFormatted: return SwipeKind.Alive;
            case SwipeClass.NotBankCard: return SwipeKind.Alive;
            case SwipeClass.DataError: return SwipeKind.Alive;
            case SwipeClass.NoSignal: return SwipeKind.Silent;
            case SwipeClass.NoEncode: return SwipeKind.Touch;
            case SwipeClass.CardScratch: return SwipeKind.OnePlace;
            case SwipeClass.LrcError: return SwipeKind.OnePlace;
            case SwipeClass.WeakOrDirty: return SwipeKind.Spread;
            case SwipeClass.Partial: return SwipeKind.Hand;
            case SwipeClass.TooFast: return SwipeKind.Hand;
            case SwipeClass.TooSlow: return SwipeKind.Hand;
            case SwipeClass.Jerky: return SwipeKind.Hand;
            default: return SwipeKind.None;
        }
    }

    /// <summary>Cost of a cause before any swipe, from 0 on.</summary>
    public int RarityOf(SwipeCause cause) => _costs[((int)cause * RowLength) + KindCount];

    /// <summary>Cost of swipes under a cause.</summary>
    /// <param name="cause">A cause.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int CostOf(SwipeCause cause, byte[] counts)
    {
        int row = (int)cause * RowLength;
        int cost = 0;
        for (int kind = 0; kind < KindCount; kind++)
        {
            cost += _costs[row + kind] * counts[kind];
        }
        return cost;
    }

    /// <summary>Least cost under any cause up to <see cref="SwipeCause.Technique"/>, as if the reader works.</summary>
    /// <param name="firstCause">First cause, <see cref="SwipeCause.None"/> or the one behind it.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int LeastCost(SwipeCause firstCause, byte[] counts)
    {
        int least = int.MaxValue;
        for (SwipeCause cause = firstCause; cause <= SwipeCause.Technique; cause++)
        {
            int cost = RarityOf(cause) + CostOf(cause, counts);
            least = cost < least ? cost : least;
        }
        return least;
    }

    /// <summary>How much swipes of one card speak for a cause that lies in the reader.</summary>
    /// <param name="cause">A dirty head excuses no bad card and no bad hand, a dead reader hides both.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int GainOf(SwipeCause cause, byte[] counts)
    {
        int cost = CostOf(cause, counts);
        int excused = cause == SwipeCause.DirtyHead ? LeastCost(SwipeCause.Demagnetised, counts) : cost;
        return LeastCost(SwipeCause.None, counts) - (excused < cost ? excused : cost);
    }
}
