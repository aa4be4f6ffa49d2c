using PosTerminal.Firmware.Deployment;
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

    private readonly TerminalConfiguration _configuration;

    /// <summary>An exchange with the host that the configuration names.</summary>
    public HostExchange(TerminalConfiguration configuration) => _configuration = configuration;

    /// <summary>The fault behind the reply; None behind an approval.</summary>
    public FaultCode Fault => ReplyFault.Of(_configuration, Reply);

    /// <summary>What the reply means for the sale.</summary>
    public HostVerdict Verdict => HostProfile.VerdictOf(_configuration.Profile, Reply);
}
