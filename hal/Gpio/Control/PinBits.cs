namespace PosTerminal.Hal.Gpio;

/// <summary>The pins of a mask, the lowest first: most masks hold one pin or two of 64.</summary>
internal static class PinBits
{
    // Its 64 windows of 6 bits are all different, so that the window tells how far it was shifted.
    private const ulong Windows = 0x03F79D71_B4CB0A89;
    private const int WindowShift = 58;

    private static readonly byte[] s_shiftOf = Make();

    /// <summary>The lowest pin of a mask that is not empty.</summary>
    internal static int Lowest(ulong pins)
    {
        return s_shiftOf[(int)(((pins & (0 - pins)) * Windows) >> WindowShift)];
    }

    private static byte[] Make()
    {
        byte[] shiftOf = new byte[VirtualBoard.PinCount];
        for (int shift = 0; shift < shiftOf.Length; shift++)
        {
            shiftOf[(int)((Windows << shift) >> WindowShift)] = (byte)shift;
        }

        return shiftOf;
    }
}
