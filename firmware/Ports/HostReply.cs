namespace PosTerminal.Firmware.Ports;

/// <summary>One answer of the host, already matched to its request by the link.</summary>
public sealed class HostReply
{
    /// <summary>Stands for an amount that the reply does not name.</summary>
    public const long NoAmount = -1;

    /// <summary>Bytes that a host draws for each connection.</summary>
    public const int HostBytesLength = 8;

    /// <summary>The request's trace number.</summary>
    public int Stan;

    /// <summary>First character of field 39 (ASCII).</summary>
    public byte CodeHigh;

    /// <summary>Second character of field 39 (ASCII).</summary>
    public byte CodeLow;

    /// <summary>Amount that the reply names in minor units, or <see cref="NoAmount"/>.</summary>
    public long AmountMinor = NoAmount;

    /// <summary>Order of the host that came with the answer.</summary>
    public HostCommand Command;

    /// <summary>True when the reply brings what a sign-on asks for: the next four fields.</summary>
    public bool IsSignOn;

    /// <summary>
    /// The host's time in seconds since the begin of 2000 (UTC), 0 when it told none that exists; only in a reply to a
    /// sign-on.
    /// </summary>
    public long Time;

    /// <summary>Highest key counter that the host has taken from this terminal; only in a reply to a sign-on.</summary>
    public long HighestCounter;

    /// <summary>Highest key counter of a sale that the host has taken; only in a reply to a sign-on.</summary>
    public long HighestSaleCounter;

    /// <summary>What the host drew for this connection; only in a reply to a sign-on.</summary>
    public readonly byte[] HostBytes = new byte[HostBytesLength];

    /// <summary>True when field 39 is the two given characters.</summary>
    public bool Is(char high, char low) => CodeHigh == high && CodeLow == low;
}
