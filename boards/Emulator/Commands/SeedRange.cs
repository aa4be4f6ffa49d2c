using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Commands;

/// <summary>Seeds "A..B", both ends included.</summary>
public sealed record SeedRange(int First, int Last)
{
    private const int MostSeeds = 1_000_000;

    /// <summary>The seeds in their order.</summary>
    public IEnumerable<int> All => Enumerable.Range(First, Last - First + 1);

    /// <summary>Understands "1..200"; null when it is something else.</summary>
    public static SeedRange? Parse(string text)
    {
        string[] ends = text.Split("..");
        bool isRange = ends.Length == 2 & int.TryParse(ends[0], CultureInfo.InvariantCulture, out int first)
            & int.TryParse(ends[^1], CultureInfo.InvariantCulture, out int last);
        return isRange && first >= 0 && last >= first && (long)last - first < MostSeeds
            ? new SeedRange(first, last) : null;
    }
}
