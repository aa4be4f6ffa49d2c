using System;

namespace PosTerminal.Trials.Ladder;

/// <summary>One of the decoders that the ladder compares.</summary>
public interface ILadderReader
{
    /// <summary>What the table says.</summary>
    string Name { get; }

    /// <summary>Reads a swipe.</summary>
    /// <param name="durationsUs">Intervals in us.</param>
    /// <returns>The accepted text with its sentinels, null when it was refused.</returns>
    string? Read(ReadOnlySpan<ushort> durationsUs);
}
