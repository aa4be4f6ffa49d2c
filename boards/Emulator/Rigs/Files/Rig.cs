using System;
using System.Collections.Generic;
using System.Net;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>A board on a bench with its jig, as a rig file describes it.</summary>
public sealed record Rig
{
    /// <summary>Its name, to choose it where a file has several.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the board, as "Esp32DevKitC", or "Twin".</summary>
    public string Board { get; init; } = "";

    /// <summary>Port of the jig.</summary>
    public string JigPort { get; init; } = "";

    /// <summary>Port of the board's console; null where it comes through the jig.</summary>
    public string? ConsolePort { get; init; }

    /// <summary>Where the issuer of the runner listens for the board; null where the rig has none.</summary>
    public IPEndPoint? Host { get; init; }

    /// <summary>The day on which the issuer's clock begins, YYMMDD; null for today.</summary>
    public string? HostDate { get; init; }

    /// <summary>What makes the board as new, one after the other; none for nothing.</summary>
    public IReadOnlyList<ToolOrder> Flash { get; init; } = [];

    /// <summary>Fresh keys before that; null where the tools bring their own.</summary>
    public KeyOrder? Keys { get; init; }

    /// <summary>What takes the board's USB port off and on again before a case is tried again; null for nothing.
    /// </summary>
    public ToolOrder? Cycle { get; init; }

    /// <summary>True where each case begins with a board made as new.</summary>
    public bool IsFreshEachCase { get; init; }

    /// <summary>What it claims to have, by the words of Feature.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    /// <summary>By how much longer than in virtual time a wait may take.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>What a wait may take beside that.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Longest time from the supply to the first state.</summary>
    public TimeSpan Boot { get; init; } = TimeSpan.FromSeconds(20);
}
