using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PosTerminal.Emulator.FrontPanel.Live;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>Edges of the pins as JSON, for the logic analyser of the page.</summary>
public static class WavesDocument
{
    /// <summary>Most edges of a pin; of more the newest are told.</summary>
    public const int MostEdges = 4000;

    /// <summary>The edges within a time.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="fromNs">Begin in ns.</param>
    /// <param name="toNs">End in ns.</param>
    public static JsonNode Write(LiveTerminal terminal, long fromNs, long toNs) => new JsonObject
    {
        ["timeNs"] = terminal.Bench.NowNs,
        ["pins"] = new JsonArray([.. terminal.Edges.Select(ring => (JsonNode)Write(ring, fromNs, toNs))]),
    };

    // "edges" holds time and level in turn.
    private static JsonObject Write(EdgeRing ring, long fromNs, long toNs)
    {
        IReadOnlyList<(long TimeNs, bool Level)> edges = ring.Between(fromNs, toNs, out bool before);
        (long TimeNs, bool Level)[] newest = [.. edges.Skip(edges.Count - MostEdges)];
        bool isCut = newest.Length < edges.Count;
        return new JsonObject
        {
            ["name"] = ring.Name,
            ["level"] = (isCut ? !newest[0].Level : before) ? 1 : 0,
            ["sinceNs"] = isCut ? newest[0].TimeNs : ring.KnownSinceNs,
            ["edges"] = new JsonArray([.. newest.SelectMany(
                edge => new JsonNode[] { edge.TimeNs, edge.Level ? 1 : 0 })]),
        };
    }
}
