using System;
using System.Net;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.FrontPanel.Web;

/// <summary>How the front panel is served.</summary>
public sealed record PanelOptions
{
    /// <summary>Port unless another is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Address to listen at.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Port to listen at; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>What a visitor must know; null for nothing, which is for loopback only.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// How long a request waits for its steps: at real speed a slow swipe or an unlock takes seconds, and a paused
    /// terminal may take for ever.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The terminal.</summary>
    public BenchOptions Bench { get; init; } = new();
}
