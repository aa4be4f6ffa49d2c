using System.Collections.Generic;
using System.Linq;

namespace PosTerminal.Tests.Boards;

/// <summary>Pins of a chip that are not free for everything, and why.</summary>
public sealed record PinGroup(string Why, params int[] Pins)
{
    /// <summary>All pins from the first to the last.</summary>
    public static int[] Range(int first, int last) => Enumerable.Range(first, last - first + 1).ToArray();

    /// <summary>True when the pin is one of them.</summary>
    public bool Has(int pin) => ((IEnumerable<int>)Pins).Contains(pin);
}
