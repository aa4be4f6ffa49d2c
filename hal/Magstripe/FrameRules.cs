namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// What may follow what on a track, bit by bit, with the state in two numbers, so that many readings can be followed at
/// once: zeros, start sentinel, characters with odd parity, one separator with the check digit right before it, end
/// sentinel, LRC, zeros.
/// </summary>
public sealed class FrameRules
{
    /// <summary>Bit of a state and one more that is set from the start sentinel to the LRC.</summary>
    internal const int TextBit = 2;

    private const int Zeros = 0;
    private const int Text = 1;
    private const int Sum = 2;
    private const int Tail = 3;

    // Places in the state: stage, bit of the character, its value, sum, characters; of the second one both sums of the
    // check digit, which of them counts twice, whether the separator was there, digits before it.
    private const int StageMask = 3;
    private const int BitShift = 2;
    private const int BitMask = 7;
    private const int ValueShift = 5;
    private const int ValueMask = 127;
    private const int SumShift = 12;
    private const int SumMask = 63;
    private const int CountShift = 18;
    private const int OtherShift = 4;
    private const int TurnBit = 1 << 8;
    private const int SeparatorBit = 1 << 9;
    private const int DigitsShift = 10;

    private const int Separator = 13;
    private const int FewestDigits = 12;
    private const int MostDigits = 19;

    private readonly TrackFormat _format;
    private readonly int _width;

    /// <summary>Makes the rules of a track.</summary>
    /// <param name="format">The track.</param>
    public FrameRules(TrackFormat format)
    {
        _format = format;
        _width = format.BitsPerCharacter;
    }

    /// <summary>True when every check was passed and only zeros may follow.</summary>
    public static bool IsTail(int state) => (state & StageMask) == Tail;

    /// <summary>Lets a bit follow.</summary>
    /// <param name="state">Changed; 0 at the start.</param>
    /// <param name="check">Changed; 0 at the start.</param>
    /// <param name="bit">0 or 1.</param>
    /// <returns>False when it may not follow.</returns>
    public bool Follow(ref int state, ref int check, int bit)
    {
        if (((state + 1) & TextBit) == 0)
        {
            return FollowZeros(ref state, bit);
        }

        int place = (state >> BitShift) & BitMask;
        state |= bit << (ValueShift + place);
        if (place + 1 < _width)
        {
            state += 1 << BitShift;
            return true;
        }

        int value = (state >> ValueShift) & ValueMask;
        state &= ~((BitMask << BitShift) | (ValueMask << ValueShift));
        return IsOdd(value) && Close(ref state, ref check, value & ((1 << (_width - 1)) - 1));
    }

    private bool FollowZeros(ref int state, int bit)
    {
        int count = state >> CountShift;
        if ((state & StageMask) == Tail)
        {
            return bit == 0;
        }

        if (bit == 1)
        {
            state = Text | (1 << BitShift) | (1 << ValueShift);
            return count >= _format.ZerosBefore;
        }

        state += 1 << CountShift;
        return count < _format.MostCellsBefore;
    }

    private bool Close(ref int state, ref int check, int value)
    {
        int count = state >> CountShift;
        if ((state & StageMask) == Sum)
        {
            state += Tail - Sum;
            return ((state >> SumShift) & SumMask) == value;
        }

        state = (state ^ (value << SumShift)) + (1 << CountShift);
        if (count == 0)
        {
            return value == _format.StartSentinel;
        }

        if (value == _format.EndSentinel)
        {
            state += Sum - Text;
            return _format.Track != 2 || (check & SeparatorBit) != 0;
        }

        bool isAllowed = _format.Track == 2 ? FollowCheck(ref check, value)
            : _format.Track == 1 ? value != _format.StartSentinel : value <= 9 || value == Separator;
        return isAllowed && count + 1 < _format.MaximumCharacters;
    }

    private static bool FollowCheck(ref int check, int value)
    {
        if (value > 9)
        {
            int sum = (check & TurnBit) == 0 ? check & 15 : (check >> OtherShift) & 15;
            int digits = check >> DigitsShift;
            check |= SeparatorBit;
            return value == Separator && digits >= FewestDigits && sum == 0;
        }

        if ((check & SeparatorBit) != 0)
        {
            return true;
        }

        int twice = value > 4 ? 2 * value - 9 : 2 * value;
        bool isTurn = (check & TurnBit) != 0;
        int one = (check & 15) + (isTurn ? value : twice);
        int other = ((check >> OtherShift) & 15) + (isTurn ? twice : value);
        one = one > 9 ? one - 10 : one;
        other = other > 9 ? other - 10 : other;
        check = (check & ~255 ^ TurnBit) | one | (other << OtherShift);
        check += 1 << DigitsShift;
        return check >> DigitsShift <= MostDigits;
    }

    private static bool IsOdd(int value)
    {
        value ^= value >> 4;
        value ^= value >> 2;
        value ^= value >> 1;
        return (value & 1) == 1;
    }
}
