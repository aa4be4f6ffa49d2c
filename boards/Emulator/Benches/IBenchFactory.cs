using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Benches;

/// <summary>Makes benches, a fresh one for every case, and says what each of them has.</summary>
public interface IBenchFactory
{
    /// <summary>What every bench of this factory has, by the words of "requires", as "swipe". A case that requires
    /// anything else is skipped.</summary>
    IReadOnlyCollection<string> Features { get; }

    /// <summary>Names of the invariants that its benches can check, by the words of "always".</summary>
    IReadOnlyCollection<string> Invariants { get; }

    /// <summary>Card numbers of the tray, so that a leak of one can be recognised.</summary>
    IReadOnlyCollection<string> CardNumbers => [];

    /// <summary>A bench without power, with an empty store, at virtual time 0.</summary>
    IBench Create(BenchOptions options);

    /// <summary>
    /// A merchant's further terminal: a bench like that of <see cref="Create"/> that asks the issuer of the first and
    /// has its paper for hand-overs.
    /// </summary>
    /// <exception cref="NotSupportedException">There is one terminal only.</exception>
    IBench CreateBeside(IEmulatedBench first, BenchOptions options) => throw new NotSupportedException();
}
