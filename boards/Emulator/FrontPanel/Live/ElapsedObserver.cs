using System;
using PosTerminal.Emulator.Benches;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>Calls back whenever virtual time has moved on, also in the middle of a step.</summary>
/// <param name="elapsed">What it calls.</param>
public sealed class ElapsedObserver(Action elapsed) : BenchObserver
{
    /// <inheritdoc/>
    public override void Elapsed() => elapsed();
}
