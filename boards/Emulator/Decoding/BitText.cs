using System;
using System.Text;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Bits as text.</summary>
public static class BitText
{
    /// <summary>From the first to the last 1; a hole of unknown length reads as one 0.</summary>
    public static string Core(ReadOnlySpan<byte> bits)
    {
        StringBuilder text = new(bits.Length);
        int last = bits.LastIndexOf((byte)1);
        for (int i = Math.Max(0, bits.IndexOf((byte)1)); i <= last; i++)
        {
            bool isInHole = bits[i] > 1 && bits[i - 1] > 1;
            text.Append(isInHole ? "" : bits[i] == 1 ? "1" : "0");
        }

        return text.ToString();
    }
}
