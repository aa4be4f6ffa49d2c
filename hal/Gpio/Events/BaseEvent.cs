namespace nanoFramework.Runtime.Events;

/// <summary>Base of every event that the firmware raises.</summary>
public class BaseEvent
{
    /// <summary>Kind of event within its source.</summary>
    public byte Message;

    /// <summary>Where the event comes from.</summary>
    public ushort Source;
}
