namespace System.Device.Gpio;

/// <summary>Outcome of waiting for an edge; nanoFramework declares it and uses it nowhere.</summary>
public struct WaitForEventResult
{
    /// <summary>The edges seen.</summary>
    public PinEventTypes EventTypes;

    /// <summary>Whether the time ran out.</summary>
    public bool TimedOut;
}
