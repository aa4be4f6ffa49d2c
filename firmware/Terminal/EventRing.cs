using PosTerminal.Firmware.Rules;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Events that wait for the machine: bounded, preallocated, first come first served.</summary>
public sealed class EventRing
{
    /// <summary>Events that may wait.</summary>
    public const int Capacity = 16;

    private readonly byte[] _events = new byte[Capacity];
    private readonly byte[] _digits = new byte[Capacity];
    private int _first;
    private int _count;

    /// <summary>How many wait.</summary>
    public int Count => _count;

    /// <summary>Adds an event; false when there is no room and it is lost.</summary>
    public bool TryPost(TerminalEvent happened, int digit)
    {
        if (_count == Capacity)
        {
            return false;
        }
        int index = (_first + _count) % Capacity;
        _events[index] = (byte)happened;
        _digits[index] = (byte)digit;
        _count++;
        return true;
    }

    /// <summary>Takes the oldest event and zeroes its place; there must be one.</summary>
    public TerminalEvent Take(out int digit)
    {
        TerminalEvent happened = (TerminalEvent)_events[_first];
        digit = _digits[_first];
        _digits[_first] = 0;
        _first = (_first + 1) % Capacity;
        _count--;
        return happened;
    }
}
