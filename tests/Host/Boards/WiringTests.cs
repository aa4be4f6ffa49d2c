using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Boards;

/// <summary>Code, wiring table and diagram of a board name the same pins.</summary>
[TestClass]
public partial class WiringTests
{
    private static readonly Dictionary<string, PinMap> s_boards = new()
    {
        ["Esp32DevKitC"] = PinMap.Of(Esp32DevKitC.Board.ClockDataPins(), Chip.Esp32Wroom),
        ["Esp32S3DevKitC1"] = PinMap.Of(Esp32S3DevKitC1.Board.Pins(), Chip.Esp32S3),
    };

    private static IEnumerable<object[]> Boards => s_boards.Keys.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void Every_pin_of_the_code_is_in_the_table_and_the_reverse(string board)
    {
        string[] table = WiringRow().Matches(Read(board, "README.md"))
            .Select(row => $"{row.Groups["name"].Value} {row.Groups["pin"].Value}")
            .ToArray();
        CollectionAssert.AreEquivalent(s_boards[board].Uses.Select(use => $"{use.Name} {use.Pin}").ToArray(), table);
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void Every_pin_of_the_code_is_in_the_diagram_and_the_reverse(string board)
    {
        string[] wires = Connections(board)
            .Where(wire => wire.From.StartsWith("esp:"))
            .Select(wire => $"{PinOf(wire.From)} {wire.To}")
            .ToArray();
        CollectionAssert.AreEquivalent(
            s_boards[board].Uses.Select(use => $"{use.Pin} {PartOf(use.Name)}").ToArray(), wires);
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void Every_wire_of_the_diagram_ends_at_a_part(string board)
    {
        using JsonDocument diagram = JsonDocument.Parse(Read(board, "diagram.json"));
        string[] parts = diagram.RootElement.GetProperty("parts").EnumerateArray()
            .Select(part => part.GetProperty("id").GetString()!)
            .Append("$serialMonitor") // Wokwi's own, in every diagram.
            .ToArray();
        foreach ((string from, string to) in Connections(board))
        {
            CollectionAssert.Contains(parts, from.Split(':')[0]);
            CollectionAssert.Contains(parts, to.Split(':')[0]);
        }
    }

    private static List<(string From, string To)> Connections(string board)
    {
        using JsonDocument diagram = JsonDocument.Parse(Read(board, "diagram.json"));
        return diagram.RootElement.GetProperty("connections").EnumerateArray()
            .Select(wire => (wire[0].GetString()!, wire[1].GetString()!))
            .ToList();
    }

    // The DevKitC prints two of its pins as letters.
    private static string PinOf(string end) => end["esp:".Length..] switch
    {
        "VP" => "36",
        "VN" => "39",
        string number => number,
    };

    private static string PartOf(string name) => name switch
    {
        "display-data" => "oled:SDA",
        "display-clock" => "oled:SCL",
        "card-present" => "slot:1.l",
        "tamper" => "case:2",
        "track-2" => "analyzer:D0",
        "watchdog" => "analyzer:D1",
        "data" => "analyzer:D2",
        "console-send" => "$serialMonitor:RX",
        "console-receive" => "$serialMonitor:TX",
        _ => name.Replace("row-", "keypad:R").Replace("column-", "keypad:C"),
    };

    private static string Read(string board, string file) =>
        File.ReadAllText(Path.Combine(Repository.Root, "boards", board, file));

    [GeneratedRegex(@"^\| (?<name>[a-z0-9-]+) \| (?<pin>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex WiringRow();
}
