using System;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>Swipes whose class is drawn from the odds of one shop, which are not those the firmware assumes.</summary>
public sealed class DrawnSwipes : ISwipeSource
{
    private readonly double _dirt;
    private readonly double _dirtSpread;
    private readonly double _worn;

    /// <summary>The odds of a shop.</summary>
    public DrawnSwipes(Random random)
    {
        _dirt = 0.5 + 0.35 * random.NextDouble();
        _dirtSpread = 0.4 + 0.5 * random.NextDouble();
        _worn = 0.3 * random.NextDouble();
    }

    /// <inheritdoc/>
    public SwipeClass Pass(
        TrialCard card, HandSlip slip, HeadCondition reader, Random random, out SwipeClass evidence)
    {
        evidence = Draw(card, slip, reader, random);
        return evidence;
    }

    private SwipeClass Draw(TrialCard card, HandSlip slip, HeadCondition reader, Random random)
    {
        bool isSilent = slip == HandSlip.Turned || reader == HeadCondition.Dead
            || card.Condition == CardCondition.Demagnetised;
        if (isSilent)
        {
            return Draw(random, 0.98, SwipeClass.NoSignal, SwipeClass.NoEncode, SwipeClass.ReaderNoise);
        }

        SwipeClass ofCard = Damage(card, random);
        return slip != HandSlip.None ? Slip(random)
            : ofCard != SwipeClass.None ? ofCard
            : reader == HeadCondition.Dirty && random.NextDouble() < _dirt ? Dirt(random)
            : random.NextDouble() < _worn ? SwipeClass.Marginal
            : Draw(random, 0.75, SwipeClass.Good, SwipeClass.GoodReversed, SwipeClass.SingleTrack);
    }

    private SwipeClass Dirt(Random random) => random.NextDouble() < 0.85
        ? Draw(random, _dirtSpread, SwipeClass.WeakOrDirty, SwipeClass.CardScratch, SwipeClass.CardScratch)
        : Draw(random, 0.8, SwipeClass.SingleTrack, SwipeClass.Partial, SwipeClass.LrcError);

    private static SwipeClass Slip(Random random) => random.NextDouble() < 0.85
        ? Draw(random, 0.6, SwipeClass.Partial, SwipeClass.TooFast, SwipeClass.Jerky)
        : Draw(random, 0.5, SwipeClass.NoEncode, SwipeClass.TooSlow, SwipeClass.WeakOrDirty);

    private static SwipeClass Damage(TrialCard card, Random random)
    {
        if (card.Condition == CardCondition.Sound || random.NextDouble() < 0.4 * (1 - card.Severity))
        {
            return SwipeClass.None;
        }

        return card.Condition == CardCondition.Weak
            ? Draw(random, 0.9, SwipeClass.WeakOrDirty, SwipeClass.CardScratch, SwipeClass.SingleTrack)
            : Draw(random, 0.85, SwipeClass.CardScratch, SwipeClass.WeakOrDirty, SwipeClass.LrcError);
    }

    // The first with its odds, the others share the rest.
    private static SwipeClass Draw(
        Random random, double odds, SwipeClass first, SwipeClass second, SwipeClass third) =>
        random.NextDouble() < odds ? first : random.Next(2) == 0 ? second : third;
}
