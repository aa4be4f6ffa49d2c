using System;
using System.Collections.Generic;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>Cards, hands and a reader of chance, of which everything is known.</summary>
public sealed class Shop
{
    private const int MostSwipes = 3;

    private readonly ISwipeSource _swipes;
    private readonly Random _random;
    private readonly List<TrialCard> _regulars = [];
    private readonly double _regularOdds;
    private readonly double _badCardOdds;
    private readonly double _slipOdds;
    private readonly double _clumsyOdds;
    private readonly double _leaveOdds;

    /// <summary>A shop with odds of its own.</summary>
    public Shop(ISwipeSource swipes, Random random)
    {
        _swipes = swipes;
        _random = random;
        _regularOdds = 0.5 * random.NextDouble();
        _badCardOdds = 0.03 * random.NextDouble();
        _slipOdds = 0.03 * random.NextDouble();
        _clumsyOdds = 0.4 + 0.3 * random.NextDouble();
        _leaveOdds = 0.2 * random.NextDouble();
    }

    /// <summary>What is true about the reader now.</summary>
    public HeadCondition Reader { get; set; }

    /// <summary>What is true about the cashier now.</summary>
    public bool IsClumsy { get; set; }

    /// <summary>A customer of chance pays.</summary>
    public Visit Serve()
    {
        bool isRegular = _regulars.Count > 0 && _random.NextDouble() < _regularOdds;
        TrialCard card = isRegular ? _regulars[_random.Next(_regulars.Count)] : new(AnyCondition(), _random);
        if (!isRegular)
        {
            _regulars.Add(card);
        }

        Visit visit = new(card);
        bool isFailing = true;
        for (int i = 0; isFailing && i < MostSwipes && (i == 0 || _random.NextDouble() >= _leaveOdds); i++)
        {
            isFailing = !Pass(visit, AnySlip());
        }

        return visit;
    }

    /// <summary>A customer whose card fails three times for one known reason.</summary>
    /// <param name="condition">The card.</param>
    /// <param name="isSlipping">True when it is the hand each time.</param>
    public Visit Fail(CardCondition condition, bool isSlipping)
    {
        Visit visit;
        do
        {
            visit = new(new TrialCard(condition, _random));
            while (visit.Classes.Count < MostSwipes && !Pass(visit, isSlipping ? NextSlip(visit) : HandSlip.None))
            {
            }
        }
        while (visit.IsAccepted);
        return visit;
    }

    private bool Pass(Visit visit, HandSlip slip)
    {
        SwipeClass swipeClass = _swipes.Pass(visit.Card, slip, Reader, _random, out SwipeClass evidence);
        visit.Add(swipeClass, evidence, slip);
        return visit.IsAccepted;
    }

    private CardCondition AnyCondition()
    {
        if (_random.NextDouble() >= _badCardOdds)
        {
            return CardCondition.Sound;
        }

        int kind = _random.Next(9);
        return kind == 0 ? CardCondition.Demagnetised : kind < 6 ? CardCondition.Weak : CardCondition.Scratched;
    }

    private HandSlip AnySlip()
    {
        bool isSlip = _random.NextDouble() < (IsClumsy ? _clumsyOdds : _slipOdds);
        return !isSlip ? HandSlip.None : _random.Next(8) == 0 ? HandSlip.Turned : Moved();
    }

    // The terminal says to turn the card after a silent swipe.
    private HandSlip NextSlip(Visit visit) =>
        visit.Classes.Count == 0 && _random.Next(6) == 0 ? HandSlip.Turned : Moved();

    private HandSlip Moved() => _random.Next(2) == 0 ? HandSlip.Lifted : HandSlip.Late;
}
