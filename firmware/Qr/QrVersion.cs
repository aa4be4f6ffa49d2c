namespace PosTerminal.Firmware.Qr;

/// <summary>What the versions 1 to 3 hold at level M, ISO/IEC 18004 tables 1, 7 and 9: one block each.</summary>
internal static class QrVersion
{
    internal const int MostCodewords = 70;

    internal const int MostCheckCodewords = 26;

    // Mode, count and the end of the text.
    private const int OverheadBytes = 2;

    internal static int For(int textBytes)
    {
        int version = 1;
        while (DataCount(version) - OverheadBytes < textBytes)
        {
            version++;
        }
        return version;
    }

    internal static int SizeOf(int version) => 17 + (4 * version);

    internal static int DataCount(int version) => version == 1 ? 16 : version == 2 ? 28 : 44;

    /// <summary>Error correction codewords.</summary>
    internal static int CheckCount(int version) => version == 1 ? 10 : version == 2 ? 16 : MostCheckCodewords;
}
