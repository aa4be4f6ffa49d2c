namespace PosTerminal.Firmware.Ports;

/// <summary>One answer of the host, already matched to its request by the link.</summary>
public sealed class HostReply
{
    /// <summary>The request's trace number.</summary>
    public int Stan;

    /// <summary>First character of field 39 (ASCII).</summary>
    public byte CodeHigh;

    /// <summary>Second character of field 39 (ASCII).</summary>
    public byte CodeLow;

    /// <summary>Order of the host that came with the answer.</summary>
    public HostCommand Command;

    /// <summary>True when field 39 is the two given characters.</summary>
    public bool Is(char high, char low) => CodeHigh == high && CodeLow == low;
}
