using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Emulator.Issuer;

/// <summary>What the issuer decided about one request.</summary>
/// <param name="Stan">Trace number that the answer carries.</param>
/// <param name="Code">Field 39, two characters.</param>
public sealed record IssuerAnswer(int Stan, string Code)
{
    /// <summary>Writes the answer into a reply.</summary>
    public void CopyTo(HostReply reply)
    {
        reply.Stan = Stan;
        reply.CodeHigh = (byte)Code[0];
        reply.CodeLow = (byte)Code[1];
    }
}
