namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// Counts the places of a stripe whose cells are damaged. It asks the cells and not the characters, since a hole
/// whose length cannot be told shifts every character behind it.
/// </summary>
public static class CellDamage
{
    // In 1/256: 30 %, beyond what a card in use and a hand make of a cell.
    private const int DamagedStray = 77;

    // Two characters of track 2: nearer damage is of one place.
    private const int NearBits = 12;

    // Lines jump while the card reaches and leaves the head.
    private const int EdgeBits = 4;

    /// <summary>Groups of damaged cells with sound ones between them.</summary>
    /// <param name="cells">What was decoded.</param>
    public static int Places(F2fDecoder cells)
    {
        byte[] bits = cells.Bits;
        byte[] strays = cells.Strays;
        int places = 0;
        int last = -NearBits;
        for (int i = EdgeBits; i < cells.BitCount - EdgeBits; i++)
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
