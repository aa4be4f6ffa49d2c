using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using PosTerminal.Tidy.Sources;

namespace PosTerminal.Tidy.Pins;

/// <summary>The table of boards/Esp32/native-parts.json.</summary>
/// <param name="Firmware">Which firmware takes all of it.</param>
/// <param name="Packages">One row for each package of an image.</param>
internal sealed record NativeParts(FirmwareWindow Firmware, NativePart[] Packages)
{
    internal const string File = "boards/Esp32/native-parts.json";

    // Tests run with it; no image holds it.
    private const string TestFramework = "nanoFramework.TestFramework";

    internal static NativeParts Read() => JsonSerializer.Deserialize<NativeParts>(
        Repository.Read(File), new JsonSerializerOptions(JsonSerializerDefaults.Web))!;

    /// <summary>What contradicts the pins, the page or itself, in words.</summary>
    internal IEnumerable<string> Objections(string pins, string page)
    {
        string[] pinned = XElement.Parse(pins).Descendants("PackageVersion")
            .Select(pin => $"{(string?)pin.Attribute("Include")} {(string?)pin.Attribute("Version")}")
            .Where(pin => pin.StartsWith("nanoFramework.") && !pin.StartsWith(TestFramework))
            .ToArray();
        string[] listed = Packages.Select(part => $"{part.Package} {part.Version}").ToArray();
        string[] rows = page.Split('\n').Where(line => line.StartsWith("| nanoFramework.")).ToArray();
        return pinned.Except(listed).Select(pin => $"Directory.Packages.props has {pin}, {File} has not")
            .Concat(listed.Except(pinned).Select(pin => $"{File} has {pin}, Directory.Packages.props has not"))
            .Concat(Packages.Where(part => rows.Count(row => row.StartsWith(part.Row)) != 1)
                .Select(part => $"docs/hardware.md has no row {part.Row}"))
            .Concat(rows.Where(row => !Packages.Any(part => row.StartsWith(part.Row)))
                .Select(row => $"docs/hardware.md has a row too many: {row}"))
            .Concat(WindowObjections());
    }

    private IEnumerable<string> WindowObjections()
    {
        string from = Packages.Select(part => part.From).OfType<string>().Max(StringComparer.Ordinal)!;
        string? before = Packages.Select(part => part.Before).OfType<string>().Min(StringComparer.Ordinal);
        if (Firmware.BuiltFrom != from || Firmware.BuiltBefore != before)
        {
            yield return $"the packages fit firmware from {from} and before {before}";
        }

        foreach (NativePart part in Packages.Where(part => part.Checksum is null != part.From is null))
        {
            yield return $"{part.Package} has a checksum or a day, and not the other";
        }
    }
}
