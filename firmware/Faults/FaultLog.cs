namespace PosTerminal.Firmware.Faults;

/// <summary>The last 32 faults that were raised, each with the powered-on second.</summary>
public sealed class FaultLog
{
    /// <summary>Most faults that are kept.</summary>
    public const int Capacity = 32;

    private readonly short[] _codes = new short[Capacity];
    private readonly long[] _seconds = new long[Capacity];
    private int _next;
    private int _count;

    /// <summary>Number of faults that are kept.</summary>
    public int Count => _count;

    /// <summary>Code of a fault; 0 is the newest.</summary>
    public FaultCode CodeAt(int index) => (FaultCode)_codes[PlaceOf(index)];

    /// <summary>Powered-on second of a fault; 0 is the newest.</summary>
    public long SecondsAt(int index) => _seconds[PlaceOf(index)];

    /// <summary>Adds a fault; when the log is full it replaces the oldest.</summary>
    public void Add(FaultCode code, long seconds)
    {
        _codes[_next] = (short)code;
        _seconds[_next] = seconds;
        _next = (_next + 1) % Capacity;
        _count = _count < Capacity ? _count + 1 : Capacity;
    }

    private int PlaceOf(int index) => (_next - 1 - index + Capacity) % Capacity;
}
