using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using PosTerminal.Tidy.Gate;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Pins;

/// <summary>Pinned packages, the native parts that they ask for, and what the pages say of both.</summary>
[TestClass]
public class PinTests
{
    private static readonly string[] s_boards = { "boards/Esp32DevKitC/README.md", "boards/Esp32S3DevKitC1/README.md" };

    private static string Pins => Repository.Read("Directory.Packages.props");

    private static string Page => Repository.Read("docs/hardware.md");

    [TestMethod]
    public void Pins_table_and_page_say_the_same()
    {
        string[] objections = NativeParts.Read().Objections(Pins, Page).ToArray();
        Assert.IsEmpty(objections, string.Join("\n", objections));
    }

    [TestMethod]
    [DataRow("\"nanoFramework.System.Net\" Version=\"1.11.54\"", "\"nanoFramework.System.Net\" Version=\"1.11.60\"")]
    [DataRow("nanoFramework.System.Device.I2c", "nanoFramework.System.Device.Adc")]
    public void A_pin_that_was_moved_alone_is_found(string find, string put)
    {
        string moved = Pins.Replace(find, put);
        Assert.AreNotEqual(Pins, moved);
        Assert.IsNotEmpty(NativeParts.Read().Objections(moved, Page));
    }

    [TestMethod]
    [DataRow("0x6DFA71D6", "0x8EFB9944")]
    [DataRow("| 100.2.0.12 |", "| 100.2.0.14 |")]
    [DataRow("| nanoFramework.Runtime.Native |", "| nanoFramework.Runtime.Naive |")]
    public void A_page_that_says_something_else_is_found(string find, string put)
    {
        string changed = Page.Replace(find, put);
        Assert.AreNotEqual(Page, changed);
        Assert.IsNotEmpty(NativeParts.Read().Objections(Pins, changed));
    }

    [TestMethod]
    [DataRow("2026-04-08", "2026-07-10")]
    [DataRow("2026-04-07", "2026-07-24")]
    public void A_window_that_does_not_follow_from_the_rows_is_found(string from, string before)
    {
        NativeParts table = NativeParts.Read();
        NativeParts wrong = table with { Firmware = new FirmwareWindow(from, before, table.Firmware.Lines) };
        Assert.IsNotEmpty(wrong.Objections(Pins, Page));
    }

    [TestMethod]
    public void The_pages_name_the_window_and_every_command_that_flashes_firmware_asks_for_a_version()
    {
        FirmwareWindow window = NativeParts.Read().Firmware;
        DateTime last = DateTime.Parse(window.BuiltBefore, CultureInfo.InvariantCulture).AddDays(-1);
        string sentence = $"from {window.BuiltFrom} until {last:yyyy-MM-dd}";
        foreach (string page in s_boards.Append("docs/hardware.md"))
        {
            string text = Repository.Read(page);
            StringAssert.Contains(text, sentence, page);
            Assert.IsTrue(window.Lines.All(line => text.Contains(line + ".N")), page);
            string[] flashing = text.Split('\n')
                .Where(line => line.StartsWith("nanoff ") && line.Contains("--update"))
                .ToArray();
            Assert.IsTrue(flashing.All(line => line.Contains("--fwversion VERSION")), page);
            Assert.AreEqual(page != "docs/hardware.md", flashing.Length > 0, page);
        }
    }

    // The only package that can be looked into here.
    [TestMethod]
    public void The_checksum_of_the_core_library_is_that_of_the_package()
    {
        byte[] image = File.ReadAllBytes(Path.ChangeExtension(Platform.CorePath, ".pe"));
        NativePart core = NativeParts.Read().Packages.Single(part => part.Assembly == "mscorlib");
        Assert.AreEqual(core.Checksum, $"0x{BitConverter.ToUInt32(image, 20):X8}");
    }
}
