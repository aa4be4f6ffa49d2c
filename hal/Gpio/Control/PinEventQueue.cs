namespace PosTerminal.Hal.Gpio;

/// <summary>The firmware's event ring: 128 records, the oldest is lost without a word.</summary>
internal sealed class PinEventQueue
{
    internal const int Capacity = 128;

    private readonly byte[] _pins = new byte[Capacity];
    private readonly bool[] _levels = new bool[Capacity];
    private int _head;

    internal int Count { get; private set; }

    internal long Lost { get; private set; }

    internal void Push(int pin, bool level)
    {
        if (Count == Capacity)
        {
            _head = (_head + 1) % Capacity;
            Count--;
            Lost++;
        }

        int tail = (_head + Count) % Capacity;
        _pins[tail] = (byte)pin;
        _levels[tail] = level;
        Count++;
    }

    internal int Pop(out bool level)
    {
        int pin = _pins[_head];
        level = _levels[_head];
        _head = (_head + 1) % Capacity;
        Count--;
        return pin;
    }
}
