using System;

namespace PosTerminal.Emulator.Benches;

/// <summary>The bench has failed, and knows how: nothing is said about the terminal.</summary>
/// <param name="kind">The class of it, one word, as "jig-silent".</param>
/// <param name="message">What happened, for people.</param>
public sealed class BenchFailure(string kind, string message) : Exception($"{kind}: {message}")
{
    /// <summary>The class of it.</summary>
    public string Kind => kind;
}
