using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Rigs.Files;
using PosTerminal.Emulator.Scenarios.Reports;
using PosTerminal.Emulator.Twin;
using PosTerminal.Hal.Link;

namespace PosTerminal.Emulator.Commands;

/// <summary>The words of <c>rig twin</c>, and the rig file that it writes.</summary>
public static partial class TwinText
{
    /// <summary>What can go wrong, as "jig-lost"; the first one is nothing.</summary>
    public static IReadOnlyList<string> Sabotages { get; } = [.. Enum.GetNames<SabotageKind>().Select(WordOf)];

    /// <summary>The sabotage of a word.</summary>
    public static SabotageKind SabotageOf(string word) =>
        Enum.GetValues<SabotageKind>().First(kind => WordOf(kind.ToString()) == word);

    /// <summary>The host of "127.0.0.1:7011"; null for what is none of this machine.</summary>
    public static HostAddress? HostOf(string text) =>
        IPEndPoint.TryParse(text, out IPEndPoint? place) && $"{place}" == text && IPAddress.IsLoopback(place.Address)
            ? new HostAddress($"{place.Address}", place.Port, null) : null;

    /// <summary>What to type next.</summary>
    public static string RunLine(string file) => $"{ProgramName.Text} run tests/Scenarios --rig {file}";

    /// <summary>A rig file for a twin. It claims what the boards' firmware and a jig with these parts have.</summary>
    public static string RigFileOf(TwinOptions options, string jig, string console) => $$"""
        version: 1
        rigs:
          - id: twin
            board: Twin
            jig: { port: {{jig}}, protocol: 1 }
            console: { {{(options.IsThroughJig ? "through: jig" : $"port: {console}")}} }
            host: { listen: "{{options.Host.Name}}:{{options.Host.Port}}", date: "261124" }
            store: { each: case }
            has: [ {{string.Join(", ", HasOf(options))}} ]
            timing: { factor: 1, slack: 400ms, boot: 5s }

        """;

    // The jig hears no word on a console that has a port of its own.
    private static IEnumerable<string> HasOf(TwinOptions options) =>
        RigLevel.All[0].Has.Where(word => options.IsThroughJig || word != Feature.ArmedCut);

    private static string WordOf(string name) => Hump().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Hump();
}
