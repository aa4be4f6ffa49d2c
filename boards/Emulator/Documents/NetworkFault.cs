using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Scenarios.Steps;

namespace PosTerminal.Emulator.Documents;

/// <summary>Something that goes wrong between terminal and issuer.</summary>
/// <param name="Word">A word for the network, or for the issuer.</param>
/// <param name="IsIssuer">True for the issuer.</param>
public sealed record NetworkFault(string Word, bool IsIssuer)
{
    // 2 s is slow; 8 s is too slow for an echo test, 40 s for an answer, 90 s for one way alone.
    private static readonly string[] s_latencies = ["latency:2s", "latency:8s", "latency:40s", "latency:90s"];

    // Field 39: the issuer cannot be reached, has seen this request before, or answers too late.
    private static readonly string[] s_codes = ["91", "94", "68"];
    private static readonly string[] s_harmless = ["auto", "cents", "disable"];

    /// <summary>Every one that the network and the issuer can be told to cause.</summary>
    public static IReadOnlyList<NetworkFault> All { get; } =
    [
        .. Vocabulary.NetworkFaults.Where(word => word != NetworkOrder.LatencyWord).Concat(s_latencies)
            .Select(word => new NetworkFault(word, false)),
        .. Vocabulary.Answers.Except(s_harmless).Concat(s_codes).Select(word => new NetworkFault(word, true)),
    ];

    /// <summary>Begins; the other side is well.</summary>
    public void Cause(IBench bench)
    {
        bench.SetNetwork(IsIssuer ? "up" : Word);
        bench.SetIssuerAnswer(IsIssuer ? Word : "auto");
    }

    /// <summary>As "network down" or "issuer silent".</summary>
    public override string ToString() => $"{(IsIssuer ? "issuer" : "network")} {Word}";
}
