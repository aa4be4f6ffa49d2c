using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// What a network does to the messages of a real socket, by the words of <see cref="NetworkOrder"/>: as much of it as
/// the host's end can do.
/// </summary>
public sealed class SocketNetwork
{
    private readonly SimulatedNetwork _network = new();

    /// <summary>Makes it do something else from now on.</summary>
    public void Set(string order) => NetworkOrder.Apply(order, _network, 0);

    /// <summary>The replies that leave.</summary>
    public IReadOnlyList<IssuerReply> Return(IReadOnlyList<IssuerReply> replies) => _network.Condition switch
    {
        NetworkCondition.AfterRequest => [],
        NetworkCondition.MidReply => [.. replies.Select(reply => Slow(reply) with { IsCut = true })],
        _ => [.. replies.Select(Slow)],
    };

    // Both ways of the trip; what is left out is the little that a real one takes.
    private IssuerReply Slow(IssuerReply reply) =>
        reply with { DelayNs = reply.DelayNs + (2 * _network.TripNs) };
}
