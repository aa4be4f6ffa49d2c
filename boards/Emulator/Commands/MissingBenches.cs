using System;
using PosTerminal.Emulator.Machine;

namespace PosTerminal.Emulator.Commands;

/// <summary>Stands where no bench is composed: files can be checked, nothing can be played.</summary>
public sealed class MissingBenches : IBenchFactory
{
    /// <inheritdoc/>
    public IBench Create(BenchOptions options) =>
        throw new InvalidOperationException("no bench is composed into this program");
}
