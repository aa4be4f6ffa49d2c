using PosTerminal.Hal.Gpio;

namespace System.Device.Gpio;

/// <summary>The pins of the board that was current when this controller was made.</summary>
public sealed class GpioController : IDisposable
{
    private readonly VirtualBoard _board;
    private bool _disposed;

    /// <summary>Takes the current board.</summary>
    public GpioController()
        : this(VirtualBoard.Current)
    {
    }

    /// <summary>Takes the current board.</summary>
    /// <param name="numberingScheme">Kept and not used, as in the firmware.</param>
    public GpioController(PinNumberingScheme numberingScheme)
        : this(VirtualBoard.Current)
    {
        NumberingScheme = numberingScheme;
    }

    // For a program with several boards; nanoFramework's controller has no such parameter.
    internal GpioController(VirtualBoard board)
    {
        _board = board;
    }

    /// <summary>As given to the constructor.</summary>
    public PinNumberingScheme NumberingScheme { get; }

    /// <summary>How many pins the board has.</summary>
    public int PinCount => VirtualBoard.PinCount;

    /// <summary>Opens a pin as an input; InvalidOperationException when it is open already.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    public GpioPin OpenPin(int pinNumber)
    {
        GpioPin pin = new GpioPin(_board, pinNumber);
        _board.Open(pinNumber, pin);
        return pin;
    }

    /// <summary>Opens a pin in a mode; the pin stays open when the mode is refused.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="mode">The mode.</param>
    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    /// <summary>Closes an open pin, whoever opened it.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    public void ClosePin(int pinNumber)
    {
        _board.Opened(pinNumber).Dispose();
    }

    /// <summary>Disposes EVERY pin of the program, also those of other controllers.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _board.CloseAll();
        }
    }

    /// <summary>The mode of an open pin.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    public PinMode GetPinMode(int pinNumber)
    {
        return Opened(pinNumber).GetPinMode();
    }

    /// <summary>Whether the firmware accepts the mode.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="mode">The mode.</param>
    public bool IsPinModeSupported(int pinNumber, PinMode mode)
    {
        return GpioPin.IsModeSupported(_board, pinNumber, mode);
    }

    /// <summary>Whether any controller has the pin open.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    public bool IsPinOpen(int pinNumber)
    {
        return _board.IsOpen(pinNumber);
    }

    /// <summary>Sets the mode of an open pin.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="mode">The mode.</param>
    public void SetPinMode(int pinNumber, PinMode mode)
    {
        Pin(pinNumber).SetPinMode(mode);
    }

    /// <summary>The level of an open pin.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    public PinValue Read(int pinNumber)
    {
        return Pin(pinNumber).Read();
    }

    /// <summary>Sets an open output.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="value">The level.</param>
    public void Write(int pinNumber, PinValue value)
    {
        Pin(pinNumber).Write(value);
    }

    /// <summary>
    /// One callback per pin: a second one replaces the first and is then called twice for each edge.
    /// </summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="eventTypes">Edges wanted.</param>
    /// <param name="callback">The callback.</param>
    public void RegisterCallbackForPinValueChangedEvent(
        int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        GpioPin pin = Opened(pinNumber);
        pin.CallbackEdges = eventTypes;
        pin.Callback = callback;
        pin.ValueChanged += OnValueChanged;
    }

    /// <summary>Stops the callbacks of a pin, whichever callback is passed.</summary>
    /// <param name="pinNumber">GPIO number.</param>
    /// <param name="callback">Not looked at, as in the firmware.</param>
    public void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        if (_board.IsOpen(pinNumber))
        {
            GpioPin pin = Opened(pinNumber);
            pin.CallbackEdges = PinEventTypes.None;
            pin.ValueChanged -= OnValueChanged;
        }
    }

    private void OnValueChanged(object sender, PinValueChangedEventArgs e)
    {
        GpioPin pin = (GpioPin)sender;
        if ((pin.CallbackEdges & e.ChangeType) != PinEventTypes.None && pin.Callback != null)
        {
            pin.Callback(this, new PinValueChangedEventArgs(e.ChangeType, e.PinNumber));
        }
    }

    private GpioPin Pin(int pinNumber)
    {
        if (_disposed)
        {
            throw new ObjectDisposedException("GpioController");
        }

        return Opened(pinNumber);
    }

    private GpioPin Opened(int pinNumber)
    {
        return (GpioPin)_board.Opened(pinNumber);
    }
}
