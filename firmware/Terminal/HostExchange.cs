using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Terminal;

/// <summary>The answer to the sale that is out, or why none came.</summary>
public sealed class HostExchange
{
    /// <summary>The reply that the link gave last.</summary>
    public readonly HostReply Reply = new HostReply();

    /// <summary>Why no valid reply came to the request that is out, as far as it is known.</summary>
    public FaultCode NoReplyCause;

    /// <summary>What that reply means; it is read once, when the reply comes.</summary>
    public readonly ReplyMeaning Meaning;

    /// <summary>An exchange with the host whose answers have this meaning.</summary>
    public HostExchange(ReplyMeaning meaning) => Meaning = meaning;
}
