using PosTerminal.Hal.Gpio;

namespace System.Device.Gpio;

/// <summary>One open pin of the virtual board, with the habits of nanoFramework on ESP32.</summary>
public sealed class GpioPin : IDisposable, IOpenPin
{
    private readonly VirtualBoard _board;
    private readonly PinNets _nets;
    private PinMode _mode = PinMode.Input;
    private TimeSpan _debounceTimeout = TimeSpan.Zero;
    private PinValueChangedEventHandler? _subscribers;
    private bool _disposed;

    internal GpioPin(VirtualBoard board, int pinNumber)
    {
        _board = board;
        _nets = board.Nets;
        PinNumber = pinNumber;

        // Finalisers run only when every thread waits: until then each would hold its whole board.
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives the pin back to the board.</summary>
    ~GpioPin()
    {
        _disposed = true;
    }

    /// <summary>
    /// Both edges are reported, through a queue of 128 records. Adding or removing a handler sets the
    /// mode again: an output goes low.
    /// </summary>
    public event PinValueChangedEventHandler? ValueChanged
    {
        add { Subscribe((PinValueChangedEventHandler?)Delegate.Combine(_subscribers, value)); }
        remove { Subscribe((PinValueChangedEventHandler?)Delegate.Remove(_subscribers, value)); }
    }

    /// <summary>The number it was opened with.</summary>
    public int PinNumber { get; }

    /// <summary>
    /// Steps of 10 ms, at least one. Changing one non-zero time to another shows here and changes nothing.
    /// </summary>
    public TimeSpan DebounceTimeout
    {
        get
        {
            return _debounceTimeout;
        }

        set
        {
            _debounceTimeout = value;
            _board.Interrupts.SetDebounce(PinNumber, value.Ticks / TimeSpan.TicksPerMillisecond);
        }
    }

    internal PinEventTypes CallbackEdges { get; set; }

    internal PinChangeEventHandler? Callback { get; set; }

    /// <summary>The mode set last.</summary>
    public PinMode GetPinMode()
    {
        RefuseDisposed();
        return _mode;
    }

    /// <summary>Whether the firmware accepts the mode; input-only pins claim pulls that they do not have.</summary>
    /// <param name="pinMode">The mode in question.</param>
    public bool IsPinModeSupported(PinMode pinMode)
    {
        RefuseDisposed();
        return IsModeSupported(_board, PinNumber, pinMode);
    }

    /// <summary>Sets the mode; every output mode starts low.</summary>
    /// <param name="value">The mode.</param>
    public void SetPinMode(PinMode value)
    {
        RefuseDisposed();
        if (!IsModeSupported(_board, PinNumber, value))
        {
            throw new ArgumentException();
        }

        _mode = value;
        Configure(value);
        _board.SetInterrupt(PinNumber, value < PinMode.Output && _subscribers != null);
    }

    /// <summary>The level of the pin now.</summary>
    public PinValue Read()
    {
        RefuseDisposed();
        _board.ReadCount++;
        return _nets.Read(PinNumber);
    }

    /// <summary>Sets an output; with subscribers it posts an event even when nothing changes.</summary>
    /// <param name="value">The level; high lets an open drain go.</param>
    public void Write(PinValue value)
    {
        RefuseDisposed();
        if (_mode < PinMode.Output)
        {
            throw new ArgumentException();
        }

        bool high = (bool)value;
        _nets.Write(PinNumber, high);
        if (_subscribers != null)
        {
            _board.Queue.Push(PinNumber, high);
        }
    }

    /// <summary>Turns over what was written last, whatever the level of the line; inputs stay as they are.</summary>
    public void Toggle()
    {
        RefuseDisposed();
        if (_mode >= PinMode.Output)
        {
            Write(!_nets.Latched(PinNumber));
        }
    }

    /// <summary>Makes the pin an input and gives it back.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _board.SetInterrupt(PinNumber, false);
        Configure(PinMode.Input);
        _board.Forget(PinNumber);
        GC.SuppressFinalize(this);
    }

    void IOpenPin.OnEdge(bool rising)
    {
        if (_subscribers != null)
        {
            PinEventTypes edge = rising ? PinEventTypes.Rising : PinEventTypes.Falling;
            _subscribers(this, new PinValueChangedEventArgs(edge, PinNumber));
        }
    }

    internal static bool IsModeSupported(VirtualBoard board, int pin, PinMode mode)
    {
        if (pin < 0 || pin >= VirtualBoard.PinCount || mode < PinMode.Input)
        {
            return false;
        }

        return mode <= (board.Nets.IsInputOnly(pin) ? PinMode.InputPullUp : PinMode.OutputOpenSourcePullDown);
    }

    private void Configure(PinMode mode)
    {
        bool up = mode == PinMode.InputPullUp || mode == PinMode.OutputOpenDrainPullUp;
        bool down = mode == PinMode.InputPullDown || mode == PinMode.OutputOpenSourcePullDown;
        _nets.Configure(PinNumber, mode >= PinMode.Output, mode == PinMode.Output, up, down);
    }

    private void Subscribe(PinValueChangedEventHandler? subscribers)
    {
        RefuseDisposed();
        _subscribers = subscribers;
        SetPinMode(_mode);
    }

    private void RefuseDisposed()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException("GpioPin");
        }
    }
}
