using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Faults;

// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Firmware.CardOrReader;

/// <summary>
/// Tells a bad card from a bad reader and a bad hand. A presentation is the swipes of one sale, and so of one card.
/// Each cause has a cost, see <see cref="SwipeEvidence"/>; a verdict needs 20 to 1 against the next best.
/// </summary>
public sealed class PresentationHistory
{
    private const int TwentyToOne = 60;
    private const int HighestScore = 250;
    private const int CleanPresentations = 3;
    private const byte MostOfKind = 9;

    // A reader that has read nothing yet may have been dead before, so it starts with 60 of the 184 that proving its
    // death takes.
    private const int UnknownReader = 60;

    // Score of a head after cleaning: even odds, less the three clean presentations that lifted the accusation.
    private const int CleanedHead = 86;

    // A clumsy cashier fails in 40 % of the presentations, others in 5 %.
    private const int ClumsyGain = 42;
    private const int SteadyLoss = 9;
    private const int TrainingScore = 130;

    private readonly SwipeEvidence _evidence = new SwipeEvidence();
    private readonly CardMemory _cards = new CardMemory();
    private readonly byte[] _now = new byte[SwipeEvidence.KindCount];
    private readonly byte[] _before = new byte[SwipeEvidence.KindCount];
    private readonly byte[] _whole = new byte[SwipeEvidence.KindCount];
    private readonly byte[] _handle = new byte[8];
    private readonly int[] _costs = new int[4];
    private bool _hasHandle;
    private bool _hasSwipe;
    private bool _hasRead;
    private int _dirtyScore;
    private int _deadScore = UnknownReader;
    private int _trainingScore;
    private int _cleanCount;
    private FaultCode _readerFault;

    /// <summary>H210 for a dirty head, H201 for a dead reader; None while neither is proven.</summary>
    public FaultCode ReaderFault => _readerFault;

    /// <summary>True when the reader has read and 20 to 1 speaks against both of its faults.</summary>
    public bool IsReaderProven =>
        _hasRead && _readerFault == FaultCode.None
        && DirtyCost(_dirtyScore) >= TwentyToOne && DeadCost >= TwentyToOne;

    /// <summary>True when several presentations of late failed by the hand (U508).</summary>
    public bool IsTrainingAdvised => _readerFault == FaultCode.None && _trainingScore >= TrainingScore;

    /// <summary>
    /// What is wrong with the present presentation: C701, C702 or U504; None when that is undecided or the reader
    /// is at fault. Ask before <see cref="End"/>.
    /// </summary>
    public FaultCode CardFault => _readerFault == FaultCode.None ? Accused() : FaultCode.None;

    private int DeadCost => _evidence.RarityOf(SwipeCause.DeadReader) - Positive(_deadScore);

    /// <summary>Adds a swipe to the present presentation.</summary>
    /// <param name="swipeClass">What the swipe shows.</param>
    /// <param name="handle">8 bytes that name the card, null when the swipe was not accepted.</param>
    public void Add(SwipeClass swipeClass, byte[] handle)
    {
        SwipeKind kind = SwipeEvidence.KindOf(swipeClass);
        if (kind != SwipeKind.None && _now[(int)kind] < MostOfKind)
        {
            _hasSwipe = true;
            _hasRead = _hasRead || kind == SwipeKind.Read;
            _now[(int)kind]++;
            _whole[(int)kind]++;
        }
        if (handle != null && !_hasHandle)
        {
            Recognise(handle);
        }
    }

    /// <summary>Ends the presentation: the next swipe is one of another card. Nothing without a swipe.</summary>
    public void End()
    {
        if (_hasSwipe)
        {
            Weigh();
            Lift();
            Raise();
        }
        if (_hasHandle)
        {
            _cards.Keep(_handle, _whole);
        }
        Array.Clear(_now, 0, _now.Length);
        Array.Clear(_before, 0, _before.Length);
        Array.Clear(_whole, 0, _whole.Length);
        _hasHandle = false;
        _hasSwipe = false;
    }

    /// <summary>Zeroes the handles of all cards.</summary>
    public void ForgetCards()
    {
        _cards.Forget();
        Array.Clear(_handle, 0, _handle.Length);
        _hasHandle = false;
    }

    private void Recognise(byte[] handle)
    {
        _hasHandle = true;
        Array.Copy(handle, 0, _handle, 0, _handle.Length);
        _cards.Recall(handle, _before);
        for (int kind = 0; kind < _before.Length; kind++)
        {
            _whole[kind] += _before[kind];
        }
    }

    private FaultCode Accused()
    {
        int earlier = _evidence.GainOf(SwipeCause.DirtyHead, _before);
        int dirty = DirtyCost(_dirtyScore - earlier) + _evidence.CostOf(SwipeCause.DirtyHead, _whole);
        int dead = DeadCost + _evidence.CostOf(SwipeCause.DeadReader, _whole);
        _costs[0] = Lesser(Lesser(dirty, dead), CardCost(SwipeCause.None));
        _costs[1] = CardCost(SwipeCause.Demagnetised);
        _costs[2] = Lesser(CardCost(SwipeCause.Weak), CardCost(SwipeCause.Scratched));
        _costs[3] = CardCost(SwipeCause.Technique);
        switch (Clearest())
        {
            case 1: return FaultCode.C701;
            case 2: return FaultCode.C702;
            case 3: return FaultCode.U504;
            default: return FaultCode.None;
        }
    }

    // The cause that is 20 times as likely as the next, 0 when none is.
    private int Clearest()
    {
        int best = 0;
        for (int i = 1; i < _costs.Length; i++)
        {
            best = _costs[i] < _costs[best] ? i : best;
        }
        for (int i = 0; i < _costs.Length; i++)
        {
            if (i != best && _costs[i] - _costs[best] < TwentyToOne)
            {
                return 0;
            }
        }
        return best;
    }

    // A score below 0 is forgotten: the reader may have failed at any card, and only what came after it counts.
    private void Weigh()
    {
        _dirtyScore = Grown(_dirtyScore, SwipeCause.DirtyHead);
        _deadScore = Grown(_deadScore, SwipeCause.DeadReader);
        int gain = _now[(int)SwipeKind.Hand] > 0 ? ClumsyGain : -SteadyLoss;
        _trainingScore = Lesser(HighestScore, Positive(_trainingScore + gain));
    }

    private void Lift()
    {
        bool isFailed = _now[(int)SwipeKind.Silent] + _now[(int)SwipeKind.Touch]
            + _now[(int)SwipeKind.OnePlace] + _now[(int)SwipeKind.Spread] > 0;
        _cleanCount = isFailed ? 0 : _cleanCount + (_now[(int)SwipeKind.Read] > 0 ? 1 : 0);
        if (_readerFault == FaultCode.None || _cleanCount < CleanPresentations)
        {
            return;
        }
        _dirtyScore = _readerFault == FaultCode.H210 ? CleanedHead : _dirtyScore;
        _readerFault = FaultCode.None;
    }

    private void Raise()
    {
        int dirty = DirtyCost(_dirtyScore);
        int dead = DeadCost;
        _readerFault = dead + TwentyToOne <= Lesser(0, dirty) ? FaultCode.H201
            : dirty + TwentyToOne <= Lesser(0, dead) ? FaultCode.H210
            : _readerFault;
    }

    private int CardCost(SwipeCause cause) => _evidence.RarityOf(cause) + _evidence.CostOf(cause, _whole);

    private int DirtyCost(int score) => _evidence.RarityOf(SwipeCause.DirtyHead) - Positive(score);

    // A card has one vote: when it has failed before, what fails again may lie in the card.
    private int Grown(int score, SwipeCause cause)
    {
        int earlier = _evidence.GainOf(cause, _before);
        int gain = _evidence.GainOf(cause, _whole) - earlier;
        return Lesser(HighestScore, Positive(score) + (earlier > 0 ? Lesser(gain, 0) : gain));
    }

    private static int Positive(int value) => value > 0 ? value : 0;

    private static int Lesser(int a, int b) => a < b ? a : b;
}
