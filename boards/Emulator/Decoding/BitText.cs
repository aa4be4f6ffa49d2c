using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Bits as text.</summary>
public static class BitText
{
    /// <summary>From the first to the last 1; a cell that could not be told reads as 0.</summary>
    public static string Core(ReadOnlySpan<byte> bits)
    {
        int first = bits.IndexOf((byte)1);
        int last = bits.LastIndexOf((byte)1);
        return first < 0 ? "" : string.Create(last - first + 1, bits[first..(last + 1)], static (text, core) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = core[i] == 1 ? '1' : '0';
            }
        });
    }
}
