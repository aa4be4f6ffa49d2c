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
    private readonly long[] _second = new long[Capacity];
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

    /// <summary>Trace number of a sale that charged an amount to a card at a second or later, 0 for none.</summary>
    /// <param name="amountMinor">The amount in minor units.</param>
    /// <param name="handle">Handle of the card; its first 16 bits decide.</param>
    /// <param name="second">Powered-on second.</param>
    public int FindCharged(long amountMinor, byte[] handle, long second)
    {
        int stan = 0;
        for (int i = 0; i < Capacity; i++)
        {
            bool isSame = _fate[i] == SaleFate.Approved && _amountMinor[i] == amountMinor
                && _card[i] == CardOf(handle) && _second[i] >= second;
            stan = isSame ? _stan[i] : stan;
        }
        return stan;
    }

    /// <summary>Takes what is known of the last sale; it is a new one when its trace number is another.</summary>
    /// <param name="stan">Trace number, 0 for none.</param>
    /// <param name="amountMinor">Amount in minor units.</param>
    /// <param name="fate">What became of it.</param>
    /// <param name="minuteOfDay">Local minutes since midnight, -1 when the clock was not set.</param>
    /// <param name="handle">Handle of its card.</param>
    /// <param name="second">Powered-on second now.</param>
    public void Note(int stan, long amountMinor, SaleFate fate, int minuteOfDay, byte[] handle, long second)
    {
        if (stan == 0)
        {
            return;
        }
        if (_count == 0 || _stan[_newest] != stan)
        {
            _newest = (_newest + 1) % Capacity;
            _count += _count < Capacity ? 1 : 0;
            _second[_newest] = second;
        }
        _second[_newest] = _fate[_newest] == fate ? _second[_newest] : second;
        _stan[_newest] = stan;
        _amountMinor[_newest] = amountMinor;
        _fate[_newest] = fate;
        _minuteOfDay[_newest] = minuteOfDay;
        _card[_newest] = CardOf(handle);
    }

    private static int CardOf(byte[] handle) => (handle[0] << 8) | handle[1];

    private int PlaceOf(int index) => (_newest + Capacity - index) % Capacity;
}
