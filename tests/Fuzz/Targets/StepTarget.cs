using System.Collections.Generic;
using System.Text;
using PosTerminal.Emulator.FrontPanel.Live;
using PosTerminal.Emulator.Yaml;

namespace PosTerminal.Fuzz.Targets;

/// <summary>The body of a request to the front panel: steps, or what is wrong with them.</summary>
public sealed class StepTarget : IFuzzTarget
{
    /// <inheritdoc/>
    public void Try(byte[] bytes)
    {
        ErrorList errors = new();
        IReadOnlyList<StepRequest> steps = StepRequestReader.Read(Encoding.UTF8.GetString(bytes), errors);
        Oracle.Holds(errors.IsEmpty || steps.Count == 0, "there are steps, and something is wrong");
    }
}
