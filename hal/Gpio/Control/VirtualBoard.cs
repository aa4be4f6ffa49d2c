using System;

namespace PosTerminal.Hal.Gpio;

/// <summary>
/// The world around the pins of one chip: lines, key contacts, defects, time. A program that makes a
/// GpioController gets the pins of <see cref="Current"/>.
/// </summary>
public sealed class VirtualBoard : ILevelSink
{
    /// <summary>Number of pins, 0 to 63.</summary>
    public const int PinCount = 64;

    private static VirtualBoard? s_current;

    private readonly IOpenPin?[] _open = new IOpenPin?[PinCount];
    private readonly VirtualClock _clock = new VirtualClock();
    private readonly PinObservers _observers = new PinObservers();

    /// <summary>A board without anything on its lines, at time 0.</summary>
    public VirtualBoard()
    {
        Nets = new PinNets(_clock, this);
        Interrupts = new PinInterrupts(_clock, Nets, Queue);
    }

    /// <summary>The board that the next controller takes; made when first asked for.</summary>
    public static VirtualBoard Current
    {
        get { return s_current ??= new VirtualBoard(); }
        set { s_current = value; }
    }

    /// <summary>
    /// Virtual time in ns. Going forward lets lines rise and interrupts run in their order. Going back is
    /// allowed: a scheduler takes back the microseconds that a scan borrowed to let lines settle.
    /// </summary>
    public long NowNs
    {
        get
        {
            return _clock.NowNs;
        }

        set
        {
            if (value >= _clock.NextDueNs)
            {
                RunDue(value);
            }

            _clock.NowNs = value;
        }
    }

    /// <summary>
    /// How long a line takes to rise by a pull-up after a driver let go, in ns: 45 kOhm and about 200 pF
    /// make 9,000.
    /// </summary>
    public long RiseTimeNs
    {
        get { return Nets.RiseTimeNs; }
        set { Nets.RiseTimeNs = value; }
    }

    /// <summary>From an edge to the interrupt routine's look at the pin, in ns.</summary>
    public long IsrLatencyNs
    {
        get { return Interrupts.LatencyNs; }
        set { Interrupts.LatencyNs = value; }
    }

    /// <summary>Mask of pins without output and pulls: 34 to 39 on the classic ESP32.</summary>
    public ulong InputOnlyPins
    {
        get { return Nets.InputOnly; }
        set { Nets.InputOnly = value; }
    }

    /// <summary>Events waiting for <see cref="DispatchEvents"/>, at most 128.</summary>
    public int EventsWaiting => Queue.Count;

    /// <summary>Events that the full queue has thrown away.</summary>
    public long EventsLost => Queue.Lost;

    /// <summary>How often pins were read; on the device each read makes garbage.</summary>
    public long ReadCount { get; internal set; }

    internal PinNets Nets { get; }

    internal PinInterrupts Interrupts { get; }

    internal PinEventQueue Queue { get; } = new PinEventQueue();

    /// <summary>Drives the line of a pin from outside.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="level">True for high.</param>
    public void Drive(int pin, bool level)
    {
        Nets.Drive(pin, !level, level);
    }

    /// <summary>Lets the line go.</summary>
    /// <param name="pin">GPIO number.</param>
    public void Release(int pin)
    {
        Nets.Drive(pin, false, false);
    }

    /// <summary>Connects two lines: a key pressed, or a short between lines.</summary>
    /// <param name="a">One GPIO number.</param>
    /// <param name="b">The other GPIO number.</param>
    public void CloseContact(int a, int b)
    {
        Nets.Connect(a, b, true);
    }

    /// <summary>Opens the contact between two lines.</summary>
    /// <param name="a">One GPIO number.</param>
    /// <param name="b">The other GPIO number.</param>
    public void OpenContact(int a, int b)
    {
        Nets.Connect(a, b, false);
    }

    /// <summary>Ties a line to ground, or takes the short away.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="shorted">Whether it is shorted.</param>
    public void ShortToGround(int pin, bool shorted)
    {
        Nets.Ground(pin, shorted);
    }

    /// <summary>Cuts a pin off its line, or mends it; contacts and drivers stay with the line.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="cut">Whether it is cut.</param>
    public void CutLine(int pin, bool cut)
    {
        Nets.Cut(pin, cut);
    }

    /// <summary>Puts a resistor outside the chip on a line: both false take it away.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="up">A pull-up.</param>
    /// <param name="down">A pull-down.</param>
    public void Pull(int pin, bool up, bool down)
    {
        Nets.Pull(pin, up, down);
    }

    /// <summary>The level that the pin sees now, true for high.</summary>
    /// <param name="pin">GPIO number.</param>
    public bool Level(int pin)
    {
        return Nets.Read(pin);
    }

    /// <summary>Tells an observer every change of a pin from now on.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="observer">Who wants to know.</param>
    public void Observe(int pin, IPinObserver observer)
    {
        _observers.Add(pin, observer);
        Watch();
    }

    /// <summary>Tells the observer no more of this pin.</summary>
    /// <param name="pin">GPIO number.</param>
    /// <param name="observer">Who does not want to know any more.</param>
    public void Unobserve(int pin, IPinObserver observer)
    {
        _observers.Remove(pin, observer);
        Watch();
    }

    /// <summary>The single event thread: raises the events that are waiting now.</summary>
    /// <returns>How many there were.</returns>
    public int DispatchEvents()
    {
        int waiting = Queue.Count;
        for (int i = 0; i < waiting; i++)
        {
            int pin = Queue.Pop(out bool level);
            IOpenPin? open = _open[pin];
            if (open != null)
            {
                open.OnEdge(level);
            }
        }

        return waiting;
    }

    void ILevelSink.LevelsChanged(ulong pins)
    {
        for (; pins != 0; pins &= pins - 1)
        {
            int pin = PinBits.Lowest(pins);
            if ((_observers.Pins >> pin & 1) != 0)
            {
                _observers.Tell(pin, Nets.Read(pin), _clock.NowNs);
            }

            if ((Interrupts.Enabled >> pin & 1) != 0)
            {
                Interrupts.Edge(pin);
            }
        }
    }

    internal void Open(int pin, IOpenPin opened)
    {
        if (pin < 0 || pin >= PinCount || _open[pin] != null)
        {
            throw new InvalidOperationException();
        }

        _open[pin] = opened;
    }

    internal bool IsOpen(int pin)
    {
        return pin >= 0 && pin < PinCount && _open[pin] != null;
    }

    internal IOpenPin Opened(int pin)
    {
        if (!IsOpen(pin))
        {
            throw new InvalidOperationException();
        }

        return _open[pin]!;
    }

    internal void Forget(int pin)
    {
        _open[pin] = null;
    }

    internal void CloseAll()
    {
        for (int pin = 0; pin < PinCount; pin++)
        {
            IOpenPin? open = _open[pin];
            if (open != null)
            {
                open.Dispose();
            }
        }
    }

    internal void SetInterrupt(int pin, bool enable)
    {
        Interrupts.Enable(pin, enable);
        Watch();
    }

    private void Watch()
    {
        Nets.Watched = _observers.Pins | Interrupts.Enabled;
        Nets.SettleWatched();
    }

    private void RunDue(long untilNs)
    {
        while (_clock.NextDueNs <= untilNs)
        {
            _clock.NowNs = _clock.NextDueNs;
            _clock.NextDueNs = long.MaxValue;
            Nets.SettleWatched();
            Interrupts.RunDue();
        }
    }
}
