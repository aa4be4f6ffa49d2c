using System.Collections.Generic;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>One presentation: the truth about it, and what the reader said.</summary>
/// <param name="card">The card.</param>
public sealed class Visit(TrialCard card)
{
    private int _slips;

    /// <summary>The card.</summary>
    public TrialCard Card { get; } = card;

    /// <summary>Classes of its swipes.</summary>
    public List<SwipeClass> Classes { get; } = [];

    /// <summary>What they show of card, hand and reader.</summary>
    public List<SwipeClass> Evidence { get; } = [];

    /// <summary>True when the last swipe was read and may be used.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>Adds a swipe.</summary>
    public void Add(SwipeClass swipeClass, SwipeClass evidence, HandSlip slip)
    {
        Evidence.Add(evidence);
        Classes.Add(swipeClass);
        IsAccepted = swipeClass is >= SwipeClass.Good and <= SwipeClass.SingleTrack;
        _slips += slip == HandSlip.None ? 0 : 1;
    }

    /// <summary>True when a verdict about this card or this hand is the truth.</summary>
    public bool Deserves(Finding finding) => finding switch
    {
        Finding.Demagnetised => Card.Condition == CardCondition.Demagnetised,
        Finding.Damaged => Card.Condition is CardCondition.Weak or CardCondition.Scratched,
        Finding.WrongTechnique => 2 * _slips > Classes.Count,
        _ => false,
    };
}
