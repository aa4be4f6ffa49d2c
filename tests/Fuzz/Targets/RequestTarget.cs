using System.Collections.Generic;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.World;

namespace PosTerminal.Fuzz.Targets;

/// <summary>A request as the emulated issuer reads it: without a sign-on nothing is decided.</summary>
public sealed class RequestTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        SimulatedIssuer issuer = SimulatedIssuer.Make();
        IssuerHost host = IssuerHost.Of(issuer, new RandomStream(1, "host bytes"));
        IReadOnlyList<IssuerReply> replies = host.Answer(bytes, new IssuerLine());
        Oracle.Holds(replies.Count <= 1 && issuer.Ledger.Approvals == 0, "a sale was decided without a sign-on");
    }
}
