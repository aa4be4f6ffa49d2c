// A "?" on a type would put attributes of 300 bytes into the device's assembly.
#nullable disable

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Follows the likeliest readings of a swipe cell by cell, each with a phase of its own and its place in the frame, and
/// lets a reading explain a few flux changes as lost or needless.
/// </summary>
public sealed class PhaseSearch
{
    /// <summary>Costs are likelihoods: so much is one nat.</summary>
    public const int Nat = 64;

    /// <summary>Stands for the error of a flux change that is not there.</summary>
    internal const int Never = 9999;

    // A reading that is dearer than the best by this is given up.
    private const int Window = 24 * Nat;

    // Cost of a flux change that is lost or needless, and of one more right beside it: the same scratch.
    private const int EventCost = 7 * Nat;
    private const int NeighbourCost = 2 * Nat;

    // A middle that does not fit worse than this is a middle: who leaves it out changes a bit blindly.
    private const int BlindCost = 20 * Nat;

    // In 1/128 of a half cell: a change that is further away is not taken; beside an event it must be nearer.
    private const int Far = 200;
    private const int Near = 45;

    // Two needless flux changes that are closer make a spike.
    private const int Close = 58;

    // In 1/128: jitter up to which events can be told at all.
    private const int MostEventSpread = 10;

    // Zeros that are followed behind the text.
    private const int TailCells = 20;

    private const int LeastSigma = 4;
    private const int WeightShift = 10;

    private readonly PhaseBeam _beam;
    private int[] _times;
    private int _count;
    private int _weight;
    private int _share;
    private int _tail;
    private bool _hasEvents;

    /// <summary>Makes a search.</summary>
    /// <param name="format">The track.</param>
    /// <param name="width">Readings that are followed at once, 16 at most.</param>
    /// <param name="cells">Most cells of a swipe.</param>
    public PhaseSearch(TrackFormat format, int width, int cells)
    {
        _beam = new PhaseBeam(format, width, cells);
    }

    /// <summary>Cells that were followed.</summary>
    public int Cells => _beam.Cell;

    /// <summary>True when a reading passed every check.</summary>
    public bool IsFound => _beam.Count > 0 && FrameRules.IsTail(Best.State);

    /// <summary>The best reading.</summary>
    internal PhaseReading Best => _beam.Reading(0);

    /// <summary>Begins at the first flux change.</summary>
    /// <param name="times">The swipe.</param>
    /// <param name="spread">Mean error of its flux changes, in 1/128 of a half cell.</param>
    public void Begin(PhaseTimes times, int spread)
    {
        _times = times.Times;
        _count = times.Count;
        int sigma = spread * 5 / 4;
        sigma = sigma < LeastSigma ? LeastSigma : sigma;
        _weight = (Nat << WeightShift) / (2 * sigma * sigma);
        _hasEvents = spread <= MostEventSpread;
        _beam.CanMeet = _hasEvents;
        _tail = 0;
        _beam.Begin(times.FirstHalf);
    }

    /// <summary>Zeroes what it knows.</summary>
    public void Clear() => _beam.Clear();

    /// <summary>Follows some more cells.</summary>
    /// <param name="most">How many readings may be tried before the cell at which it stops.</param>
    /// <returns>True at the end.</returns>
    public bool Step(int most)
    {
        _beam.Tried = 0;
        while (_beam.Tried < most)
        {
            _tail = IsWholeTail() ? _tail + 1 : 0;
            if (_beam.Count == 0 || !_beam.HasRoom || _tail > TailCells || (_tail > 0 && Best.Next >= _count))
            {
                return true;
            }

            Extend();
        }

        return false;
    }

    /// <summary>By how much the second text is dearer than the best.</summary>
    public int Margin()
    {
        PhaseReading best = Best;
        for (int i = 1; i < _beam.Count; i++)
        {
            PhaseReading other = _beam.Reading(i);
            if (other.Hash != best.Hash && FrameRules.IsTail(other.State))
            {
                return other.Cost - best.Cost;
            }
        }

        return Window;
    }

    /// <summary>Writes the bits of the best reading, and where it puts the flux changes.</summary>
    /// <param name="bits">A byte for each cell in order of time: its bit, and above it what it did.</param>
    /// <param name="places">Half cell of each flux change, -1 for a needless one.</param>
    /// <param name="isReversed">True when the swipe was turned round.</param>
    public void Write(byte[] bits, short[] places, bool isReversed) => _beam.Write(bits, places, isReversed);

    private bool IsWholeTail()
    {
        for (int i = 0; i < _beam.Count; i++)
        {
            if (!FrameRules.IsTail(_beam.Reading(i).State))
            {
                return false;
            }
        }

        return true;
    }

    private void Extend()
    {
        int window = Best.Cost + Window;
        _beam.Open();
        _share = PhaseGains.Table[_beam.Row] + PhaseGains.Table[_beam.Row + 1];
        PhaseReading[] readings = _beam.Last;
        // What follows a reading costs no less than it, and those behind it cost no less either.
        for (int i = 0; i < _beam.LastCount && readings[i].Cost <= window && readings[i].Cost < _beam.Dearest; i++)
        {
            Extend(i, readings[i]);
        }

        _beam.Close();
    }

    private void Extend(int parent, PhaseReading last)
    {
        int half = last.Half;
        int unit = half / PhaseTimes.ErrorScale;
        if (unit < 1)
        {
            return;
        }

        int[] times = _times;
        int next = last.Next;
        int left = _count - next;
        int change = last.Change;
        int border = last.Time + 2 * (half + change);
        int toBorder = left > 0 ? (times[next] - border) / unit : Never;
        int shift = (half + 2 * change - change / 2) / unit;
        int second = left > 1 ? (times[next + 1] - border) / unit : Never;
        Take(parent, last.Cost, next, toBorder + shift, toBorder, second, 0, PhaseBeam.Plain);
        if (!_hasEvents || FrameRules.IsTail(last.State))
        {
            return;
        }

        int price = last.Cost + Price(last);
        Lose(parent, price, last, toBorder + shift, toBorder, second);
        if (toBorder <= Near && left > 2)
        {
            int third = (times[next + 2] - border) / unit;
            int fourth = left > 3 ? (times[next + 3] - border) / unit : Never;
            LeaveOut(parent, price, next, shift, toBorder, second, third, fourth);
            LeaveOutBetween(parent, price, next, toBorder + shift, second, third, fourth);
        }
    }

    // The next flux change is the border, or it is the middle and the one behind it the border.
    private void Take(int parent, int cost, int next, int toMiddle, int toBorder, int second, int marks, int kind)
    {
        if (toBorder < Far && toBorder > -Far)
        {
            int whole = cost + ((toBorder * toBorder * _weight) >> WeightShift);
            _beam.Push(parent, whole, next + 1, 0, marks, kind, Never, toBorder);
        }

        if (toMiddle < Far && toMiddle > -Far && second < Far && second > -Far)
        {
            TakeBoth(parent, cost, next + 2, toMiddle, second, marks, kind);
        }
    }

    // The middle moves what is expected of the border.
    private void TakeBoth(int parent, int cost, int next, int toMiddle, int toBorder, int marks, int kind)
    {
        toBorder -= (toMiddle * _share) >> PhaseGains.UnitShift;
        cost += (toMiddle * toMiddle * _weight) >> WeightShift;
        cost += (toBorder * toBorder * _weight) >> WeightShift;
        _beam.Push(parent, cost, next, 1, marks, kind, toMiddle, toBorder);
    }

    private void Lose(int parent, int price, PhaseReading last, int toMiddle, int toBorder, int second)
    {
        int next = last.Next;
        if (IsNear(toBorder))
        {
            bool isInGap = price < last.Cost + EventCost && (last.Marks & PhaseMark.Gap) != 0;
            int marks = isInGap ? PhaseMark.Event + PhaseMark.Open : PhaseMark.BlindLost;
            _beam.Push(
                parent, price + CostOf(toBorder), next + 1, 1, marks, PhaseBeam.MiddleLost, Never, toBorder);
        }

        int gap = PhaseMark.Event + PhaseMark.Gap;
        if (toBorder > Near)
        {
            _beam.Push(parent, price, next, 0, gap, PhaseBeam.BorderLost, Never, Never);
            _beam.Push(
                parent, price + NeighbourCost, next, 1, gap + PhaseMark.Open, PhaseBeam.BothLost, Never, Never);
        }

        if (IsNear(toMiddle) && second > Near)
        {
            _beam.Push(
                parent, price + CostOf(toMiddle), next + 1, 1, gap, PhaseBeam.BorderLost, toMiddle, Never);
        }
    }

    // One needless flux change before anything else, or two close together.
    private void LeaveOut(
        int parent, int price, int next, int shift, int toBorder, int second, int third, int fourth)
    {
        if (IsNear(second))
        {
            bool isMiddle = IsNear(toBorder + shift) && CostOf(toBorder + shift) < BlindCost;
            int marks = isMiddle ? PhaseMark.Event + PhaseMark.Blind : PhaseMark.Needless;
            _beam.Push(parent, price + CostOf(second), next + 2, 0, marks, PhaseBeam.OneBefore, Never, second);
        }

        if (IsNear(second + shift) && IsNear(third))
        {
            TakeBoth(parent, price, next + 3, second + shift, third, PhaseMark.Needless, PhaseBeam.OneBefore);
        }

        if (second < Near && second - toBorder < Close)
        {
            Take(
                parent, price + NeighbourCost, next + 2, third + shift, third, fourth, PhaseMark.Needless,
                PhaseBeam.TwoBefore);
        }
    }

    // The same between the middle and the border.
    private void LeaveOutBetween(
        int parent, int price, int next, int toMiddle, int second, int third, int fourth)
    {
        if (!IsNear(toMiddle) || second >= Near)
        {
            return;
        }

        if (IsNear(third))
        {
            TakeBoth(parent, price, next + 3, toMiddle, third, PhaseMark.Needless, PhaseBeam.OneBetween);
        }

        if (third - second < Close && IsNear(fourth))
        {
            TakeBoth(
                parent, price + NeighbourCost, next + 4, toMiddle, fourth, PhaseMark.Needless, PhaseBeam.TwoBetween);
        }
    }

    private int Price(PhaseReading last) =>
        last.EventCell > 0 && _beam.Cell - last.EventCell <= 1 ? NeighbourCost : EventCost;

    private int CostOf(int error) => (error * error * _weight) >> WeightShift;

    private static bool IsNear(int error) => error < Near && error > -Near;
}
