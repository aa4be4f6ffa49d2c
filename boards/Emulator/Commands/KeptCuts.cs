using PosTerminal.Emulator.PowerCuts;

namespace PosTerminal.Emulator.Commands;

/// <summary>A line of <see cref="KeptResults"/>: how far the power cuts of a case have come that has not ended.
/// </summary>
public sealed record KeptCuts
{
    /// <summary>Place of the case among the cases of all parts.</summary>
    public required int Place { get; init; }

    /// <summary>Name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>Its seed.</summary>
    public required int Seed { get; init; }

    /// <summary>What is done.</summary>
    public required SweptCuts Cuts { get; init; }
}
