using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.CardOrReader;

/// <summary>
/// How much a swipe speaks against each cause. A cost is -20 ln p, so that costs add up where odds multiply and 60
/// is 20 to 1. The odds are assumed: nobody has published any.
/// </summary>
public sealed class SwipeEvidence
{
    /// <summary>Kinds of swipes that tell something.</summary>
    public const int KindCount = 7;

    /// <summary>Read in full.</summary>
    public const int Read = 0;

    /// <summary>The head works, but one track is missing or the data is not that of a bank card.</summary>
    public const int Alive = 1;

    /// <summary>No flux change.</summary>
    public const int Silent = 2;

    /// <summary>A few flux changes.</summary>
    public const int Touch = 3;

    /// <summary>Damage in one place.</summary>
    public const int OnePlace = 4;

    /// <summary>Damage all over.</summary>
    public const int Spread = 5;

    /// <summary>Too fast, too slow, jerky, or not the whole card.</summary>
    public const int Hand = 6;

    /// <summary>A sound card, a steady hand and a working reader.</summary>
    public const int NoCause = 0;

    /// <summary>The stripe holds nothing.</summary>
    public const int Demagnetised = 1;

    /// <summary>The stripe is faint all over.</summary>
    public const int Weak = 2;

    /// <summary>The stripe is damaged in one place.</summary>
    public const int Scratched = 3;

    /// <summary>The card is moved or held wrongly.</summary>
    public const int Technique = 4;

    /// <summary>The head is dirty.</summary>
    public const int DirtyHead = 5;

    /// <summary>The reader is dead.</summary>
    public const int DeadReader = 6;

    // 1 card of 400 is demagnetised, 1 of 115 weak, as many scratched, 1 of 20 held wrongly; from one card to the
    // next 1 head of 2300 turns dirty and 1 reader of 10,000 dies.
    private readonly byte[] _rarities = { 0, 120, 95, 95, 60, 155, 184 };

    // A row for each cause; columns are the kinds of swipes.
    private readonly byte[] _costs =
    {
        1, 1, 78, 92, 92, 88, 92,
        124, 124, 2, 56, 106, 92, 92,
        32, 32, 78, 78, 46, 7, 60,
        32, 32, 92, 92, 8, 40, 60,
        28, 28, 42, 46, 70, 60, 21,
        24, 1, 92, 80, 28, 16, 92,
        170, 170, 1, 70, 124, 124, 124,
    };

    /// <summary>The kind of a swipe, -1 when it says nothing about card, hand or head.</summary>
    public static int KindOf(SwipeClass swipeClass)
    {
        switch (swipeClass)
        {
            case SwipeClass.Good: return Read;
            case SwipeClass.GoodReversed: return Read;
            case SwipeClass.Marginal: return Read;
            case SwipeClass.SingleTrack: return Alive;
            case SwipeClass.BlankFormatted: return Alive;
            case SwipeClass.NotBankCard: return Alive;
            case SwipeClass.DataError: return Alive;
            case SwipeClass.NoSignal: return Silent;
            case SwipeClass.NoEncode: return Touch;
            case SwipeClass.CardScratch: return OnePlace;
            case SwipeClass.LrcError: return OnePlace;
            case SwipeClass.WeakOrDirty: return Spread;
            case SwipeClass.Partial: return Hand;
            case SwipeClass.TooFast: return Hand;
            case SwipeClass.TooSlow: return Hand;
            case SwipeClass.Jerky: return Hand;
            default: return -1;
        }
    }

    /// <summary>Cost of a cause before any swipe.</summary>
    public int RarityOf(int cause) => _rarities[cause];

    /// <summary>Cost of swipes under a cause.</summary>
    /// <param name="cause">A cause.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int CostOf(int cause, byte[] counts)
    {
        int cost = 0;
        for (int kind = 0; kind < KindCount; kind++)
        {
            cost += _costs[cause * KindCount + kind] * counts[kind];
        }
        return cost;
    }

    /// <summary>Least cost of swipes while the reader works, whatever card and hand.</summary>
    /// <param name="firstCause">First cause that may be: <see cref="NoCause"/>, or <see cref="Demagnetised"/>.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int LeastCost(int firstCause, byte[] counts)
    {
        int least = int.MaxValue;
        for (int cause = firstCause; cause <= Technique; cause++)
        {
            int cost = _rarities[cause] + CostOf(cause, counts);
            least = cost < least ? cost : least;
        }
        return least;
    }

    /// <summary>How much swipes of one card speak for a cause that lies in the reader.</summary>
    /// <param name="cause">A dirty head excuses no bad card and no bad hand, a dead reader hides both.</param>
    /// <param name="counts">How many swipes of each kind.</param>
    public int GainOf(int cause, byte[] counts)
    {
        int cost = CostOf(cause, counts);
        int excused = cause == DirtyHead ? LeastCost(Demagnetised, counts) : cost;
        return LeastCost(NoCause, counts) - (excused < cost ? excused : cost);
    }
}
