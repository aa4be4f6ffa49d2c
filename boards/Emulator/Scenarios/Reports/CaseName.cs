using System;
using System.Linq;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>The name of a case in names of files: "a-wrong-pin-seed7".</summary>
public static class CaseName
{
    /// <summary>Letters and digits of the scenario's name in lower case, dashes between the words; the seed.</summary>
    public static string Of(string scenario, int seed)
    {
        string words = string.Concat(scenario.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '));
        return $"{string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))}-seed{seed}";
    }
}
