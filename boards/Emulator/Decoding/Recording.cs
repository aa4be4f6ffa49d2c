using System;
using System.Collections.Generic;

namespace PosTerminal.Emulator.Decoding;

/// <summary>One swipe of a recording, in one or several readings of its flux changes.</summary>
/// <param name="Name">Where it lies in the recording, empty for a file that is one swipe.</param>
/// <param name="Readings">Intervals in us, one array for each way of finding the flux changes.</param>
public sealed record Recording(string Name, IReadOnlyList<ushort[]> Readings)
{
    /// <summary>
    /// Readings through filters, which are asked when nothing can be made of the others; all kinds must agree.
    /// </summary>
    public Lazy<IReadOnlyList<IReadOnlyList<ushort[]>>> Filtered { get; init; } = new([]);
}
