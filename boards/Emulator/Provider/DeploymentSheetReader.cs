using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Yaml;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Emulator.Provider;

/// <summary>Understands the YAML file of a deployment; boards have one beside their README.</summary>
public sealed class DeploymentSheetReader(string file, ErrorList errors)
{
    private const int MostEpochs = 65535;
    private const int HighestCurrency = 999;

    private static readonly Dictionary<string, int> s_parts = new()
    {
        ["keypad"] = DevicePart.Keypad,
        ["reader"] = DevicePart.Reader,
        ["display"] = DevicePart.Display,
        ["printer"] = DevicePart.Printer,
        ["tamper-switch"] = DevicePart.TamperSwitch,
        ["network"] = DevicePart.Network,
    };

    /// <summary>The sheet; null, with the errors in the list, when there are any.</summary>
    public DeploymentSheet? Read(string text)
    {
        if (new NodeBuilder(file, errors).Read(text) is not { } root)
        {
            return null;
        }
        var fields = new Fields("deployment", root, errors);
        int profile = HostProfiles.NumberOf(fields.Require("profile"));
        var sheet = new DeploymentSheet
        {
            Epoch = (int)(fields.Require("epoch")?.AsWhole(1, MostEpochs) ?? 1),
            Assemblies = [.. (fields.Require("assemblies")?.AsList() ?? []).Select(line => line.AsText())],
            Version = VersionOf(fields.Require("version")),
            Recommended = VersionOf(fields.Require("recommended")),
            UpdateBy = DateOf(fields.Require("update-by")),
            Safe = VersionOf(fields.Require("safe")),
            GraceUntil = DateOf(fields.Require("grace-until")),
            Parts = (fields.Require("parts")?.AsList() ?? []).Sum(part =>
                s_parts.GetValueOrDefault(part.AsOneOf([.. s_parts.Keys]))),
            OpeningMinute = MinuteOf(fields.Require("open")),
            ClosingMinute = MinuteOf(fields.Require("close")),
            Zone = ZoneOf(fields.Find("time-zone")),
            AccessPoint = AccessPointOf(fields.Find("access-point")),
            PinExpired = PinExpiredOf(fields.Find("pin-expired"), profile),
            Profile = profile,
            KeepsKeys = fields.Find("tamper")?.AsOneOf("erase", "lock") == "lock",
            MayLook = fields.Find("console")?.AsOneOf("trace", "look") == "look",
            Merchant = MerchantOf(fields.Require("merchant")),
            Currency = (int)(fields.Find("currency")?.AsWhole(1, HighestCurrency) ?? DeploymentSheet.Yuan),
            Routes = [.. RoutesOf(fields.Require("routes"))],
            Hosts = HostLines.Of(fields.Find("hosts")),
        };
        fields.RefuseRest();
        return errors.IsEmpty ? sheet : null;
    }

    private static int VersionOf(Value? value) => Parse(value, "a version, as 0.1.0", text =>
    {
        string[] parts = text.Split('.');
        bool isWhole = parts.Length == 3;
        return isWhole && byte.TryParse(parts[0], out byte major) && byte.TryParse(parts[1], out byte minor)
            && ushort.TryParse(parts[2], out ushort patch) && major < 128
            ? (((major * 256) + minor) * 65536) + patch : null;
    });

    private static int DateOf(Value? value) => Parse(value, "a day of 2000 to 2099, as 2027-12-31", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            && day.Year is >= 2000 and < 2100 ? ((((day.Year - 2000) * 100) + day.Month) * 100) + day.Day : null);

    private static int MinuteOf(Value? value) => Parse(value, "a time, as 07:30", text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? (time.Hour * 60) + time.Minute : null);

    private static PosixZone ZoneOf(Value? value)
    {
        if (value is not null && PosixZone.Read(value.AsText()) is null)
        {
            value.Refuse($"'{value.Name}' is {PosixZone.Form}");
        }
        return PosixZone.Read(value?.AsText() ?? "") ?? PosixZone.Utc;
    }

    private static string PinExpiredOf(Value? value, int profile)
    {
        string text = value?.AsText() ?? "";
        if (value is not null && (text.Length != 2 || !text.All(char.IsAsciiLetterOrDigit)))
        {
            value.Refuse($"'{value.Name}' is two letters or digits");
        }
        else if (value is not null && HostProfile.IsListed(HostProfile.RowOf(profile, (byte)text[0], (byte)text[1])))
        {
            value.Refuse($"'{value.Name}' cannot be '{text}': the profile gives it a meaning of its own");
        }
        return text;
    }

    private static string MerchantOf(Value? value)
    {
        string text = value?.AsText() ?? "";
        bool isGood = text.Length == TerminalConfiguration.MerchantLength && text.All(char.IsAsciiLetterOrDigit);
        if (!isGood)
        {
            value?.Refuse($"'{value.Name}' is {TerminalConfiguration.MerchantLength} letters or digits");
        }
        return text;
    }

    private static long AccessPointOf(Value? value)
    {
        string hex = (value?.AsText() ?? "000000000000").Replace(":", "", StringComparison.Ordinal);
        bool isGood = long.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out long number)
            && hex.Length == 12;
        if (!isGood)
        {
            value!.Refuse($"'{value.Name}' is six bytes, as 02:00:5E:10:00:01");
        }
        return number;
    }

    private static IEnumerable<byte> RoutesOf(Value? value)
    {
        IReadOnlyList<Value> routes = value?.AsList() ?? [];
        if (routes.Count > TerminalConfiguration.MaximumRoutes)
        {
            value!.Refuse($"'{value.Name}' holds at most {TerminalConfiguration.MaximumRoutes}");
        }
        return routes.SelectMany(route =>
        {
            int both = Parse(route, "a range of first two digits, as 40-69", text =>
                text.Length == 5 && text[2] == '-' && byte.TryParse(text[..2], out byte low)
                && byte.TryParse(text[3..], out byte high) && low <= high ? (low * 256) + high : null);
            return (byte[])[(byte)(both >> 8), (byte)both];
        });
    }

    private static int Parse(Value? value, string form, Func<string, int?> parse)
    {
        int? number = value is null ? 0 : parse(value.AsText());
        if (number is null)
        {
            value!.Refuse($"'{value.Name}' is {form}");
        }
        return number ?? 0;
    }
}
