using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Yaml;

/// <summary>A kind of number with a unit: times, speeds, parts, factors.</summary>
public sealed class Quantity(string example, params (string Unit, double Scale)[] units)
{
    /// <summary>Times, in ns.</summary>
    public static Quantity TimeNs { get; } = new("500ms",
        ("ns", 1), ("us", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 60e9), ("min", 60e9), ("h", 3600e9));

    /// <summary>Speeds, in mm/s.</summary>
    public static Quantity SpeedMmPerS { get; } = new("50cm/s",
        ("mm/s", 1), ("cm/s", 10), ("m/s", 1000), ("in/s", 25.4), ("ips", 25.4));

    /// <summary>Parts of a whole, 1 for 100 %.</summary>
    public static Quantity Part { get; } = new("60%", ("%", 0.01));

    /// <summary>Multiples, 4 for 4x.</summary>
    public static Quantity Factor { get; } = new("4x", ("x", 1));

    private IEnumerable<string> Units => units.Select(unit => unit.Unit);

    /// <summary>The number in the base unit, or null with the reason.</summary>
    public double? Parse(string text, out string reason)
    {
        reason = "";
        string trimmed = text.Trim();
        int length = trimmed.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or '-').Count();
        string unit = trimmed[length..].Trim();
        if (!double.TryParse(trimmed[..length], NumberStyles.Float, CultureInfo.InvariantCulture,
            out double number))
        {
            reason = $"'{text}' is not a number with a unit (e.g. {example})";
            return null;
        }
        return Scaled(number, unit, out reason);
    }

    private double? Scaled(double number, string unit, out string reason)
    {
        reason = unit.Length == 0 ? $"bare number: must include a unit (e.g. {example})"
            : units.All(known => known.Unit != unit) ? UnknownUnit(unit) : "";
        return reason.Length == 0 ? number * units.First(known => known.Unit == unit).Scale : null;
    }

    private string UnknownUnit(string unit) =>
        $"unknown unit '{unit}'{Suggestion.For(unit, Units)} (known: {string.Join(", ", Units)})";
}
