using System;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>Makes the class of a swipe out of what is true.</summary>
public interface ISwipeSource
{
    /// <summary>Passes a card once.</summary>
    /// <param name="card">The card.</param>
    /// <param name="slip">The hand.</param>
    /// <param name="reader">The reader.</param>
    /// <param name="random">Source of chance.</param>
    /// <param name="evidence">What it shows of card, hand and reader, where that is not the class.</param>
    SwipeClass Pass(
        TrialCard card, HandSlip slip, HeadCondition reader, Random random, out SwipeClass evidence);
}
