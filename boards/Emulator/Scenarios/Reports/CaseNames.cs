using System.Collections.Generic;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>
/// Names of cases in names of files, each once: cases of two files may have one name, and of some names only the signs
/// differ, which no file name keeps.
/// </summary>
public sealed class CaseNames
{
    private readonly Dictionary<string, int> _uses = [];

    /// <summary>"a-wrong-pin-seed7", and "a-wrong-pin-seed7-2" for the next case that would be called so.</summary>
    public string Take(string scenario, int seed)
    {
        string name = CaseName.Of(scenario, seed);
        int uses = _uses[name] = _uses.GetValueOrDefault(name) + 1;
        return uses > 1 ? $"{name}-{uses}" : name;
    }
}
