using System.Text.RegularExpressions;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// What a column of times or intervals is called: "Time [ms]", "interval_us", "dt (µs)", "microseconds".
/// </summary>
internal sealed partial class TimeLabel
{
    private readonly string _name;

    /// <summary>Takes the name apart.</summary>
    internal TimeLabel(string text)
    {
        Match match = Parts().Match(text.ToLowerInvariant());
        _name = match.Groups["name"].Value;
        Unit = match.Groups["unit"].Value.Trim();
        HasBrackets = match.Groups["bracket"].Success;
        UnitUs = UsOf(Unit.Length > 0 || HasBrackets ? Unit : _name);
    }

    /// <summary>The unit of time that is named, empty where there is none.</summary>
    internal string Unit { get; }

    /// <summary>True when the unit stands in brackets.</summary>
    internal bool HasBrackets { get; }

    /// <summary>A unit in us, 0 where none is named or it is not known.</summary>
    internal double UnitUs { get; }

    /// <summary>True for "Time" alone: in sigrok's unit where there is a rate, else in seconds.</summary>
    internal bool IsBareTime => _name == "time" && Unit.Length == 0;

    /// <summary>True for a column that says when something was.</summary>
    internal bool IsTime => _name is "time" or "timestamp" or "zeit" or "t" or "时间"
        || (HasBrackets && UnitUs > 0 && !IsInterval) || IsUnit;

    /// <summary>True for a column that says how long something lasted.</summary>
    internal bool IsInterval => _name is "interval" or "intervals" or "dt" or "delta" or "duration";

    /// <summary>True for "samples", which sigrok writes in place of a unit where it knows no rate.</summary>
    internal bool IsSamples => _name == "samples";

    // sigrok calls its column after the unit alone.
    private bool IsUnit => Unit.Length == 0 && _name.EndsWith("seconds", System.StringComparison.Ordinal);

    private static double UsOf(string unit) => unit switch
    {
        "s" or "sec" or "seconds" => 1e6,
        "ms" or "milliseconds" => 1e3,
        "us" or "\u00b5s" or "\u03bcs" or "usec" or "microseconds" => 1,
        "ns" or "nanoseconds" => 1e-3,
        "ps" or "picoseconds" => 1e-6,
        _ => 0,
    };

    [GeneratedRegex(@"^(?<name>.*?)[ _]*((?<bracket>[\[(])(?<unit>[^\])]*)[\])]|[ _](?<unit>[mun\u00b5\u03bcp]?s))?$")]
    private static partial Regex Parts();
}
