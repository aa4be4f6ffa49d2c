using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Issuer;

/// <summary>The words for what the network does.</summary>
public static class NetworkOrder
{
    private static readonly Dictionary<string, NetworkCondition> s_conditions = new()
    {
        ["up"] = NetworkCondition.Up,
        ["down"] = NetworkCondition.Down,
        ["before-request"] = NetworkCondition.BeforeRequest,
        ["after-request"] = NetworkCondition.AfterRequest,
        ["mid-reply"] = NetworkCondition.MidReply,
        ["reset"] = NetworkCondition.Reset,
    };

    /// <summary>All words.</summary>
    public static IReadOnlyCollection<string> Words => s_conditions.Keys;

    /// <summary>The condition of a word.</summary>
    /// <exception cref="ArgumentException">No such word.</exception>
    public static NetworkCondition Parse(string word) =>
        s_conditions.TryGetValue(word, out NetworkCondition condition)
            ? condition
            : throw new ArgumentException($"unknown network condition '{word}'", nameof(word));
}
