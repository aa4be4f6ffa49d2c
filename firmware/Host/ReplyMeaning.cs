using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Host;

/// <summary>The one meaning of the reply that came last: verdict and fault, by the provider's configuration.</summary>
public sealed class ReplyMeaning
{
    private readonly TerminalConfiguration _configuration;
    private HostVerdict _verdict = HostVerdict.Unknown;
    private FaultCode _fault = FaultCode.S199;

    /// <summary>A meaning by the list and the code for an expired PIN that the configuration names.</summary>
    public ReplyMeaning(TerminalConfiguration configuration) => _configuration = configuration;

    /// <summary>What the reply means for the sale.</summary>
    public HostVerdict Verdict => _verdict;

    /// <summary>The fault behind the reply; None behind an approval.</summary>
    public FaultCode Fault => _fault;

    /// <summary>Reads a reply. An approval of another amount leaves the sale unknown (C709).</summary>
    /// <param name="reply">A reply with the right authentication code.</param>
    /// <param name="amountMinor">What was asked for, in minor units.</param>
    public void Read(HostReply reply, long amountMinor)
    {
        int row = HostProfile.RowOf(_configuration.Profile, reply.CodeHigh, reply.CodeLow);
        _verdict = HostProfile.VerdictOf(row);
        _fault = HostProfile.FaultOf(row);
        if (_verdict == HostVerdict.Approved && reply.AmountMinor != HostReply.NoAmount
            && reply.AmountMinor != amountMinor)
        {
            _verdict = HostVerdict.Unknown;
            _fault = FaultCode.C709;
        }
        else if (!HostProfile.IsListed(row) && IsPinExpired(reply))
        {
            _verdict = HostVerdict.Declined;
            _fault = FaultCode.P602;
        }
    }

    private bool IsPinExpired(HostReply reply) => _configuration.PinExpiredHigh != 0
        && reply.CodeHigh == _configuration.PinExpiredHigh && reply.CodeLow == _configuration.PinExpiredLow;
}
