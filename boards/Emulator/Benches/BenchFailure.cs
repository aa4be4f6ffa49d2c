using System;

namespace PosTerminal.Emulator.Benches;

/// <summary>The bench has failed, and knows how: nothing is said about the terminal.</summary>
/// <param name="kind">The class of it, one word, as "jig-silent".</param>
/// <param name="message">What happened, for people.</param>
/// <param name="mayBeTerminal">True where the terminal may have done it, as a crash that starts it anew.</param>
public sealed class BenchFailure(string kind, string message, bool mayBeTerminal = false)
    : Exception($"{kind}: {message}")
{
    /// <summary>The class of it.</summary>
    public string Kind => kind;

    /// <summary>True where the terminal may have done it: trying again could hide that.</summary>
    public bool MayBeTerminal => mayBeTerminal;

    /// <summary>The same, with what had gone wrong before it.</summary>
    public BenchFailure After(string former) => new(kind, $"{message}; before that: {former}", mayBeTerminal);
}
