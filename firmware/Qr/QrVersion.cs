namespace PosTerminal.Firmware.Qr;

/// <summary>What the versions 1 to 5 hold at level M, ISO/IEC 18004 tables 1, 7 and 9.</summary>
internal static class QrVersion
{
    internal const int MostCodewords = 134;

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

    internal static int BlockCount(int version) => version < 4 ? 1 : 2;

    /// <summary>Data codewords of all blocks.</summary>
    internal static int DataCount(int version) => version switch
    {
        1 => 16,
        2 => 28,
        3 => 44,
        4 => 64,
        _ => 86,
    };

    /// <summary>Error correction codewords of one block.</summary>
    internal static int CheckCount(int version) => version switch
    {
        1 => 10,
        2 => 16,
        3 => MostCheckCodewords,
        4 => 18,
        _ => 24,
    };
}
