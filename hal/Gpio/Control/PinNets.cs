namespace PosTerminal.Hal.Gpio;

/// <summary>
/// The electrical side: one bit per pin in each mask, so that a net is judged in a few operations. A strong
/// low wins over a strong high, that over a pull-up, that over a pull-down; nothing at all keeps the level.
/// </summary>
internal sealed class PinNets
{
    internal ulong Watched;
    internal ulong InputOnly = 0x000000FC_00000000;
    internal long RiseTimeNs = 9_000;

    private readonly VirtualClock _clock;
    private readonly ILevelSink _sink;
    private readonly PinWiring _wiring = new PinWiring();
    private readonly long[] _riseAtNs = new long[VirtualBoard.PinCount];

    private ulong _latch;
    private ulong _outputs;
    private ulong _pushPull;
    private ulong _pinUp;
    private ulong _pinDown;

    private ulong _lineLow;
    private ulong _lineHigh;
    private ulong _lineUp;
    private ulong _lineDown;
    private ulong _grounded;
    private ulong _cut;

    private ulong _pinLevel;
    private ulong _held;
    private ulong _rising;

    internal PinNets(VirtualClock clock, ILevelSink sink)
    {
        _clock = clock;
        _sink = sink;
    }

    internal bool Read(int pin)
    {
        ulong bit = 1UL << pin;
        if ((_rising & bit) != 0 && _clock.NowNs >= _riseAtNs[pin])
        {
            Level(bit, true);
        }

        return (_pinLevel & bit) != 0;
    }

    internal void Write(int pin, bool high)
    {
        ulong bit = 1UL << pin;
        _latch = high ? _latch | bit : _latch & ~bit;
        Resolve(pin);
    }

    internal bool Latched(int pin)
    {
        return (_latch >> pin & 1) != 0;
    }

    internal bool IsInputOnly(int pin)
    {
        return (InputOnly >> pin & 1) != 0;
    }

    /// <summary>Makes a pin an input or an output that is low; an output without push-pull only drives low.</summary>
    internal void Configure(int pin, bool output, bool pushPull, bool pullUp, bool pullDown)
    {
        ulong bit = 1UL << pin;
        bool pulls = (InputOnly & bit) == 0;
        _outputs = With(_outputs, bit, output);
        _pushPull = With(_pushPull, bit, pushPull);
        _pinUp = With(_pinUp, bit, pullUp && pulls);
        _pinDown = With(_pinDown, bit, pullDown && pulls);
        _latch = With(_latch, bit, false);
        Resolve(pin);
    }

    internal void Drive(int pin, bool low, bool high)
    {
        _lineLow = With(_lineLow, 1UL << pin, low);
        _lineHigh = With(_lineHigh, 1UL << pin, high);
        Resolve(pin);
    }

    internal void Pull(int pin, bool up, bool down)
    {
        _lineUp = With(_lineUp, 1UL << pin, up);
        _lineDown = With(_lineDown, 1UL << pin, down);
        Resolve(pin);
    }

    internal void Ground(int pin, bool grounded)
    {
        _grounded = With(_grounded, 1UL << pin, grounded);
        Resolve(pin);
    }

    internal void Cut(int pin, bool cut)
    {
        _cut = With(_cut, 1UL << pin, cut);
        Resolve(pin);
    }

    internal void Connect(int a, int b, bool closed)
    {
        if (_wiring.IsClosed(a, b) == closed)
        {
            return;
        }

        if (closed)
        {
            _wiring.Close(a, b);
        }
        else
        {
            _wiring.Open(a, b);
            Resolve(b);
        }

        Resolve(a);
    }

    /// <summary>Lets every watched line that is due rise, and asks to be called for the rest.</summary>
    internal void SettleWatched()
    {
        for (ulong waiting = _rising & Watched; waiting != 0; waiting &= waiting - 1)
        {
            int pin = PinBits.Lowest(waiting);
            Settle(1UL << pin);
            RequestRise(pin);
        }
    }

    private static ulong With(ulong mask, ulong bit, bool set)
    {
        return set ? mask | bit : mask & ~bit;
    }

    private void Resolve(int pin)
    {
        ulong net = _wiring.Net(pin);
        if ((_rising & net) != 0)
        {
            Settle(net);
        }

        ulong attached = net & ~_cut;
        if ((_outputs & ~_latch & attached | (_lineLow | _grounded) & net) != 0)
        {
            _held |= net;
            Level(net, false);
        }
        else if ((_pushPull & _latch & attached | _lineHigh & net) != 0)
        {
            _held &= ~net;
            Level(net, true);
        }
        else if ((_pinUp & attached | _lineUp & net) != 0)
        {
            PullUp(net);
        }
        else
        {
            Relax(net, (_pinDown & attached | _lineDown & net) != 0);
        }

        if ((_cut >> pin & 1) != 0)
        {
            ResolveAlone(1UL << pin);
        }
    }

    private void PullUp(ulong net)
    {
        bool charges = ((_held | _rising) & net) != 0 && RiseTimeNs > 0;
        _held &= ~net;
        Level(net, !charges);
        if (charges)
        {
            StartRise(net);
        }
    }

    private void Relax(ulong net, bool pulledDown)
    {
        _held &= ~net;
        if (pulledDown)
        {
            Level(net, false);
        }
        else
        {
            _rising &= ~net;
        }
    }

    /// <summary>A pin whose line is cut sees only itself.</summary>
    private void ResolveAlone(ulong bit)
    {
        if ((_outputs & bit) != 0 && ((_pushPull | ~_latch | _pinDown) & bit) != 0)
        {
            Seen(bit, (_latch & bit) != 0 && (_pushPull & bit) != 0);
        }
        else if (((_pinUp | _pinDown) & bit) != 0)
        {
            Seen(bit, (_pinUp & bit) != 0);
        }
    }

    private void StartRise(ulong net)
    {
        _rising |= net;
        for (; net != 0; net &= net - 1)
        {
            int pin = PinBits.Lowest(net);
            _riseAtNs[pin] = _clock.NowNs + RiseTimeNs;
            RequestRise(pin);
        }
    }

    private void RequestRise(int pin)
    {
        if ((_rising & Watched & 1UL << pin) != 0)
        {
            _clock.Request(_riseAtNs[pin]);
        }
    }

    private void Settle(ulong net)
    {
        ulong due = 0;
        for (ulong waiting = _rising & net; waiting != 0; waiting &= waiting - 1)
        {
            int pin = PinBits.Lowest(waiting);
            due |= _clock.NowNs >= _riseAtNs[pin] ? 1UL << pin : 0;
        }

        if (due != 0)
        {
            Level(due, true);
        }
    }

    private void Level(ulong net, bool high)
    {
        _rising &= ~net;
        Seen(net & ~_cut, high);
    }

    private void Seen(ulong pins, bool high)
    {
        ulong before = _pinLevel;
        _pinLevel = With(before, pins, high);
        ulong changed = (before ^ _pinLevel) & Watched;
        if (changed != 0)
        {
            _sink.LevelsChanged(changed);
        }
    }
}
