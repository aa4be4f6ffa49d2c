namespace PosTerminal.Firmware.Ports;

/// <summary>How far a message on its way to the host has come.</summary>
public enum DeliveryState : byte
{
    /// <summary>No message was handed over.</summary>
    None = 0,

    /// <summary>The message waits; no byte of it has left.</summary>
    Queued = 1,

    /// <summary>Bytes of the message may have left, and the connection is open.</summary>
    Sent = 2,

    /// <summary>The message was given up or withdrawn before its first byte left: the host cannot know of it.</summary>
    Refused = 3,

    /// <summary>
    /// The connection broke after its first byte may have left. A reply that came before is still there to be taken.
    /// </summary>
    Lost = 4,
}
