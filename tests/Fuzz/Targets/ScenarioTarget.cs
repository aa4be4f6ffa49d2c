using System.Text;
using PosTerminal.Emulator.Scenarios;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Fuzz.Targets;

/// <summary>A scenario file: what is wrong with it has a place in it.</summary>
public sealed class ScenarioTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        ErrorList errors = new();
        int cases = new ScenarioReader("fuzz.yaml", errors).Read(Encoding.UTF8.GetString(bytes)).Count;
        Oracle.Holds(cases > 0 || !errors.IsEmpty, "there is no case, and nothing is wrong");
        foreach (ScenarioError error in errors.Sorted)
        {
            Oracle.Holds(error.Mark is { Line: > 0, Column: > 0 }, $"{error} has no place");
        }
    }
}
