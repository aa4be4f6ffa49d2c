namespace PosTerminal.Hal.Gpio;

/// <summary>
/// The firmware's interrupt routine: both edges, level read when it runs, same level as last time dropped,
/// debounce by a timer of 10 ms ticks.
/// </summary>
internal sealed class PinInterrupts
{
    internal const long TickNs = 10_000_000;

    internal long LatencyNs;

    private readonly VirtualClock _clock;
    private readonly PinNets _nets;
    private readonly PinEventQueue _queue;
    private readonly long[] _dueNs = new long[VirtualBoard.PinCount];
    private readonly long[] _debounceTicks = new long[VirtualBoard.PinCount];
    private ulong _lastSeen;
    private ulong _pending;
    private ulong _debouncing;
    private ulong _expected;

    internal PinInterrupts(VirtualClock clock, PinNets nets, PinEventQueue queue)
    {
        _clock = clock;
        _nets = nets;
        _queue = queue;
    }

    internal ulong Enabled { get; private set; }

    internal void Enable(int pin, bool enable)
    {
        ulong bit = 1UL << pin;
        if (enable && (Enabled & bit) == 0)
        {
            Mark(ref _lastSeen, bit, _nets.Read(pin));
        }

        Enabled = enable ? Enabled | bit : Enabled & ~bit;
        _pending &= Enabled;
        _debouncing &= Enabled;
    }

    internal void SetDebounce(int pin, long timeMs)
    {
        long ticks = timeMs * 1_000_000 / TickNs;
        bool retune = _debounceTicks[pin] > 0 && timeMs > 0;
        if (!retune)
        {
            _debounceTicks[pin] = timeMs > 0 && ticks == 0 ? 1 : ticks;
        }
    }

    internal void Edge(int pin)
    {
        ulong bit = 1UL << pin;
        if (((_pending | _debouncing) & bit) != 0)
        {
            return;
        }

        if (LatencyNs <= 0)
        {
            Serve(pin, bit);
            return;
        }

        _pending |= bit;
        Wait(pin, _clock.NowNs + LatencyNs);
    }

    internal void RunDue()
    {
        ulong waiting = _pending | _debouncing;
        for (int pin = 0; waiting != 0; pin++, waiting >>= 1)
        {
            if ((waiting & 1) == 0)
            {
                continue;
            }

            if (_dueNs[pin] > _clock.NowNs)
            {
                _clock.Request(_dueNs[pin]);
            }
            else
            {
                Finish(pin, 1UL << pin);
            }
        }
    }

    private static void Mark(ref ulong mask, ulong bit, bool set)
    {
        mask = set ? mask | bit : mask & ~bit;
    }

    private void Finish(int pin, ulong bit)
    {
        if ((_pending & bit) != 0)
        {
            _pending &= ~bit;
            Serve(pin, bit);
            return;
        }

        _debouncing &= ~bit;
        bool level = _nets.Read(pin);
        if (level == ((_expected & bit) != 0))
        {
            Post(pin, bit, level);
        }
    }

    private void Serve(int pin, ulong bit)
    {
        bool level = _nets.Read(pin);
        if (_debounceTicks[pin] == 0)
        {
            Post(pin, bit, level);
            return;
        }

        Mark(ref _expected, bit, level);
        _debouncing |= bit;
        Wait(pin, (_clock.NowNs / TickNs + _debounceTicks[pin]) * TickNs);
    }

    private void Post(int pin, ulong bit, bool level)
    {
        if (level != ((_lastSeen & bit) != 0))
        {
            Mark(ref _lastSeen, bit, level);
            _queue.Push(pin, level);
        }
    }

    private void Wait(int pin, long dueNs)
    {
        _dueNs[pin] = dueNs;
        _clock.Request(dueNs);
    }
}
