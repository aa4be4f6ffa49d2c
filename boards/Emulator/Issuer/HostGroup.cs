using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Issuer;

/// <summary>
/// The hosts in a terminal's list, of which one is there at a time. When it is lost, the terminal goes to the next one;
/// with one host alone it comes back.
/// </summary>
/// <param name="hosts">The hosts, the first one first.</param>
public sealed class HostGroup(IReadOnlyList<IssuerHost> hosts)
{
    private const string SaleType = "0200";
    private const string ReversalType = "0400";

    private int _current;
    private HostFall _ordered;
    private string _type = "";

    /// <summary>The host that is there.</summary>
    public IssuerHost Current => hosts[_current];

    /// <summary>How often one was lost.</summary>
    public int Falls { get; private set; }

    /// <summary>Of these the times with a sale out.</summary>
    public int FallsOfSales { get; private set; }

    /// <summary>Of these the times with a reversal out.</summary>
    public int FallsOfReversals { get; private set; }

    /// <summary>How long a message is held in ns.</summary>
    public long HeldNs { get; private set; }

    /// <summary>The types of message with which a host may be lost; "" for any.</summary>
    public static IReadOnlyList<string> Types { get; } = ["", SaleType, ReversalType];

    /// <summary>Has the host lost with the next message of a type.</summary>
    /// <param name="fall">What becomes of the message.</param>
    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="heldNs">How long it is held, where it is.</param>
    public void Order(HostFall fall, string type, long heldNs)
    {
        _ordered = fall;
        _type = type;
        HeldNs = heldNs;
    }

    /// <summary>What becomes of a message; unless it is None, the other host is there from now on.</summary>
    public HostFall Pass(ReadOnlySpan<byte> message)
    {
        HostFall fall = _ordered;
        if (fall == HostFall.None || !IsOf(message, _type))
        {
            return HostFall.None;
        }
        _ordered = HostFall.None;
        _current = (_current + 1) % hosts.Count;
        Falls++;
        FallsOfSales += IsOf(message, SaleType) ? 1 : 0;
        FallsOfReversals += IsOf(message, ReversalType) ? 1 : 0;
        return fall;
    }

    private static bool IsOf(ReadOnlySpan<byte> message, string type)
    {
        bool isOf = message.Length >= type.Length;
        for (int i = 0; isOf && i < type.Length; i++)
        {
            isOf = message[i] == type[i];
        }
        return isOf;
    }
}
