using System;
using System.Collections.Generic;
using System.Device.Gpio;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Runtime.Events;
using PosTerminal.Tests.Host;

namespace PosTerminal.Tests.Gpio;

/// <summary>The virtual System.Device.Gpio has the members of nanoFramework's: not one more or less.</summary>
[TestClass]
public class GpioParityTests
{
    [TestMethod]
    [DataRow("System.Device.Gpio", "System.Device.Gpio.txt")]
    public void Public_members_equal_nanoFrameworks_line_by_line(string space, string file)
    {
        string[] expected = Lines(file).ToArray();
        string[] actual = Exported().Where(type => type.Namespace == space).SelectMany(ApiListing.Of).ToArray();
        CollectionAssert.AreEquivalent(expected, actual, Difference(expected, actual));
    }

    [TestMethod]
    public void BaseEvent_has_nanoFrameworks_members()
    {
        string[] expected = Block(Lines("nanoFramework.Runtime.Events.txt"), "BaseEvent").ToArray();
        string[] actual = ApiListing.Of(typeof(BaseEvent)).ToArray();
        CollectionAssert.AreEquivalent(expected, actual, Difference(expected, actual));
    }

    [TestMethod]
    public void The_control_side_stays_in_its_own_namespace()
    {
        string[] spaces = Exported().Select(type => type.Namespace!).Distinct().Order().ToArray();
        string[] expected =
            ["nanoFramework.Runtime.Events", "PosTerminal.Hal.Gpio", "System.Device.Gpio"];
        CollectionAssert.AreEquivalent(expected, spaces);
        string[] events = Exported()
            .Where(type => type.Namespace == "nanoFramework.Runtime.Events")
            .Select(type => type.Name).ToArray();
        CollectionAssert.AreEqual(new[] { "BaseEvent" }, events);
    }

    private static Type[] Exported() => typeof(GpioController).Assembly.GetExportedTypes();

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(KnownAnswers.PathOf($"nanoframework-api/{file}"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Replace("extern ", ""));

    private static IEnumerable<string> Block(IEnumerable<string> lines, string type) =>
        lines.SkipWhile(line => !line.EndsWith("." + type))
            .TakeWhile((line, index) => index == 0 || line.StartsWith(' '));

    private static string Difference(string[] expected, string[] actual) =>
        "\nmissing:\n" + string.Join("\n", expected.Except(actual))
        + "\nnot nanoFramework's:\n" + string.Join("\n", actual.Except(expected)) + "\n";
}
