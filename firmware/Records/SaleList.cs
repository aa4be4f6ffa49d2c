namespace PosTerminal.Firmware.Records;

/// <summary>
/// The last sales, newest first, for whoever asks what was charged: those since power-up, and those whose records the
/// journal still has.
/// </summary>
public sealed class SaleList
{
    /// <summary>Most sales that are remembered.</summary>
    public const int Capacity = 10;

    private readonly int[] _stan = new int[Capacity];
    private readonly long[] _amountMinor = new long[Capacity];
    private readonly int[] _minuteOfDay = new int[Capacity];
    private readonly int[] _card = new int[Capacity];
    private readonly SaleFate[] _fate = new SaleFate[Capacity];
    private int _newest;
    private int _count;

    /// <summary>How many there are.</summary>
    public int Count => _count;

    /// <summary>Trace number.</summary>
    public int StanAt(int index) => _stan[PlaceOf(index)];

    /// <summary>Amount in minor units.</summary>
    public long AmountMinorAt(int index) => _amountMinor[PlaceOf(index)];

    /// <summary>Local minutes since midnight, -1 when the clock was not set.</summary>
    public int MinuteOfDayAt(int index) => _minuteOfDay[PlaceOf(index)];

    /// <summary>16 bits of the handle of its card.</summary>
    public int CardAt(int index) => _card[PlaceOf(index)];

    /// <summary>What became of it.</summary>
    public SaleFate FateAt(int index) => _fate[PlaceOf(index)];

    /// <summary>Takes what is known of the last sale; it is a new one when its trace number is another.</summary>
    public void Note(int stan, long amountMinor, SaleFate fate, int minuteOfDay, int card)
    {
        if (stan == 0)
        {
            return;
        }
        if (_count == 0 || _stan[_newest] != stan)
        {
            _newest = (_newest + 1) % Capacity;
            _count += _count < Capacity ? 1 : 0;
        }
        _stan[_newest] = stan;
        _amountMinor[_newest] = amountMinor;
        _fate[_newest] = fate;
        _minuteOfDay[_newest] = minuteOfDay;
        _card[_newest] = card;
    }

    private int PlaceOf(int index) => (_newest + Capacity - index) % Capacity;
}
