using System.Collections.Generic;
using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Rigs.Files;

/// <summary>How much hardware a rig has, and so what it can play.</summary>
/// <param name="Name">For people.</param>
/// <param name="Has">What it has, by the words of Feature.</param>
public sealed record RigLevel(string Name, IReadOnlyList<string> Has)
{
    private static readonly string[] s_console =
    [
        Feature.Power, Feature.Console, Feature.DisplayText, Feature.DisplayPixels, Feature.Issuer,
        Feature.NetworkFault,
    ];

    private static readonly string[] s_jig =
        [.. s_console, Feature.Keypad, Feature.Swipe, Feature.Tamper, Feature.ArmedCut];

    /// <summary>The levels: a twin; a board with its console; with a jig; with a logic analyser at the display too.
    /// </summary>
    public static IReadOnlyList<RigLevel> All { get; } =
    [
        new("twin", [.. s_jig, Feature.Deployment, Feature.Pins]),
        new("board and console", s_console),
        new("with a jig", s_jig),
        new("with a logic analyser", [.. s_jig, Feature.Pins]),
    ];

    /// <summary>True where a case with these needs can be played.</summary>
    public bool CanPlay(IEnumerable<string> needs) => needs.All(need => need == Feature.Jig || Has.Contains(need));
}
