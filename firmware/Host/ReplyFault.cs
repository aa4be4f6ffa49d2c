using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>The fault behind a reply as the provider has configured it.</summary>
public static class ReplyFault
{
    /// <summary>P602 for the host's own code for an expired PIN, else what its profile says.</summary>
    public static FaultCode Of(TerminalConfiguration configuration, HostReply reply)
    {
        bool isExpired = configuration.PinExpiredHigh != 0 && reply.CodeHigh == configuration.PinExpiredHigh
            && reply.CodeLow == configuration.PinExpiredLow;
        return isExpired ? FaultCode.P602 : HostProfile.FaultOf(configuration.Profile, reply);
    }
}
