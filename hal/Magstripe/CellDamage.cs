namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Counts the places of a stripe whose cells are damaged. It asks the cells and not the characters, since a hole
/// whose length cannot be told shifts every character behind it.
/// </summary>
public static class CellDamage
{
    // In 1/256: 30 %, beyond what a card in use and a hand make of a cell.
    private const int DamagedStray = 77;

    // Damaged cells less than some two characters of track 2 apart are one place.
    private const int NearBits = 12;

    // Cells left out at both ends: levels jump while the card reaches and leaves the head.
    private const int EdgeBits = 4;

    /// <summary>Number of groups of damaged cells that have sound cells between them.</summary>
    /// <param name="cells">What was decoded.</param>
    public static int Places(F2fDecoder cells)
    {
        byte[] bits = cells.Bits;
        byte[] strays = cells.Strays;
        int places = 0;
        int last = -NearBits;
        int end = cells.BitCount - EdgeBits;
        for (int i = EdgeBits; i < end; i++)
        {
            if (bits[i] != F2fDecoder.Unknown && strays[i] <= DamagedStray)
            {
                continue;
            }

            places += i - last >= NearBits ? 1 : 0;
            last = i;
        }

        return places;
    }
}
