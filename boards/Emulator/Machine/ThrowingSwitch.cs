using PosTerminal.Emulator.Benches;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Machine;

/// <summary>Cuts the power in the middle of a write by an exception, which no firmware catches.</summary>
public sealed class ThrowingSwitch : IPowerSwitch
{
    /// <inheritdoc/>
    public void Cut() => throw new PowerCutException();
}
