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
    internal static int DataCount(int version)
    {
        switch (version)
        {
            case 1: return 16;
            case 2: return 28;
            case 3: return 44;
            case 4: return 64;
            default: return 86;
        }
    }

    /// <summary>Error correction codewords of one block.</summary>
    internal static int CheckCount(int version)
    {
        switch (version)
        {
            case 1: return 10;
            case 2: return 16;
            case 3: return MostCheckCodewords;
            case 4: return 18;
            default: return 24;
        }
    }
}
