using System.Globalization;
using System.Linq;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>An event on one line, for people.</summary>
public static class EventText
{
    /// <summary>As "    1234 ms  auth.sent stan=1".</summary>
    public static string Line(TraceEvent entry)
    {
        string data = string.Concat(entry.Data.Select(pair => $" {pair.Key}={pair.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"{entry.TimeMs,8} ms  {entry.Name}{data}");
    }
}
