using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Jig;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Boards;

/// <summary>Code and wiring table of the jig name the same pins, and the chip has them.</summary>
[TestClass]
public partial class JigWiringTests
{
    private static readonly (string Name, int Pin)[] s_pins =
    [
        .. typeof(Wiring).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name.EndsWith("Pin"))
            .Select(field => (Words(field.Name[..^"Pin".Length]), (int)field.GetRawConstantValue()!)),
    ];

    [TestMethod]
    public void Every_pin_of_the_code_is_in_the_table_and_the_reverse()
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "boards", "Jig", "README.md"));
        string[] table = [.. WiringRow().Matches(page)
            .Select(row => $"{row.Groups["name"].Value} {row.Groups["pin"].Value}")];
        CollectionAssert.AreEquivalent(s_pins.Select(one => $"{one.Name} {one.Pin}").ToArray(), table);
    }

    [TestMethod]
    public void The_chip_has_these_pins_and_no_other_use_for_them()
    {
        string[] inputs = ["host-receive", "console-receive", "watchdog"];
        PinMap map = new(Chip.Esp32Wroom, [.. s_pins.Select(one => new PinUse(
            one.Name, one.Pin, inputs.Contains(one.Name) ? PinRole.Input : PinRole.Output))], []);
        Assert.AreEqual("", string.Join("\n", BoardLint.Objections(map)));
        Assert.IsLessThanOrEqualTo(Wiring.SlotChannel, Wiring.HeadChannel + Wiring.HeadBlocks);
        Assert.IsLessThanOrEqualTo(Chip.RmtBlocks, Wiring.SlotChannel + Wiring.SlotBlocks);
    }

    private static string Words(string name) => Hump().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex(@"^\| (?<name>[a-z-]+) \| (?<pin>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex WiringRow();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Hump();
}
