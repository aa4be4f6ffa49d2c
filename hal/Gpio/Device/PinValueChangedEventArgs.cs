using nanoFramework.Runtime.Events;

namespace System.Device.Gpio;

/// <summary>Which pin changed, and how.</summary>
public class PinValueChangedEventArgs : BaseEvent
{
    /// <summary>Makes the arguments of one event.</summary>
    /// <param name="changeType">The edge.</param>
    /// <param name="pinNumber">The pin.</param>
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    /// <summary>The edge, told from the level at interrupt time.</summary>
    public PinEventTypes ChangeType { get; }

    /// <summary>The pin.</summary>
    public int PinNumber { get; }
}
