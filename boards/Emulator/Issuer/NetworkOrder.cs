using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The words for what the network does.</summary>
public static class NetworkOrder
{
    /// <summary>The word for a network that works.</summary>
    public const string Up = "up";

    /// <summary>The word that takes a time: "latency:8s".</summary>
    public const string LatencyWord = "latency";

    private const double LongestLatencyNs = 3600e9;

    private static readonly Dictionary<string, NetworkCondition> s_conditions = new()
    {
        [Up] = NetworkCondition.Up,
        ["down"] = NetworkCondition.Down,
        ["before-request"] = NetworkCondition.BeforeRequest,
        ["after-request"] = NetworkCondition.AfterRequest,
        ["mid-reply"] = NetworkCondition.MidReply,
        ["reset"] = NetworkCondition.Reset,
        ["dns"] = NetworkCondition.Dns,
        ["captive-portal"] = NetworkCondition.CaptivePortal,
        ["certificate"] = NetworkCondition.Certificate,
        ["weak-signal"] = NetworkCondition.WeakSignal,
        ["flap"] = NetworkCondition.Flap,
        ["strange-access-point"] = NetworkCondition.StrangeAccessPoint,
    };

    /// <summary>All words but the one that takes a time.</summary>
    public static IReadOnlyCollection<string> Words => s_conditions.Keys;

    /// <summary>True for a word, or "latency:" with a time.</summary>
    public static bool IsKnown(string order) => s_conditions.ContainsKey(order) || LatencyNs(order) is not null;

    /// <summary>Makes the network do so.</summary>
    /// <exception cref="ArgumentException">No such word.</exception>
    public static void Apply(string order, SimulatedNetwork network, long nowNs)
    {
        long? latencyNs = LatencyNs(order);
        if (latencyNs is null && !s_conditions.ContainsKey(order))
        {
            throw new ArgumentException($"unknown network condition '{order}'", nameof(order));
        }
        network.Order = order;
        network.Set(s_conditions.GetValueOrDefault(order, NetworkCondition.Latency), latencyNs ?? 0, nowNs);
    }

    private static long? LatencyNs(string order)
    {
        string[] parts = order.Split(':');
        double? ns = parts.Length == 2 && parts[0] == LatencyWord ? Quantity.TimeNs.Parse(parts[1], out _) : null;
        return ns is >= 0 and <= LongestLatencyNs ? (long)ns : null;
    }
}
