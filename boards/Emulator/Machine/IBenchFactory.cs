using System.Collections.Generic;

namespace PosTerminal.Emulator.Machine;

/// <summary>Makes benches: a fresh one for every case.</summary>
public interface IBenchFactory
{
    /// <summary>Card numbers of the tray, so that a leak of one can be recognised.</summary>
    IReadOnlyCollection<string> CardNumbers => [];

    /// <summary>A bench without power, with an empty store, at virtual time 0.</summary>
    IBench Create(BenchOptions options);
}
