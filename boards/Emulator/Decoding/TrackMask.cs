using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A track as it may be shown: first six and last four digits of the number, everything else a star.</summary>
public static class TrackMask
{
    private const int ShownFirst = 6;
    private const int ShownLast = 4;
    private const int ShortestNumber = 12;

    /// <summary>Masks a text from start to end sentinel.</summary>
    public static string Mask(ReadOnlySpan<byte> text)
    {
        char[] shown = new char[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            shown[i] = text[i] is (byte)'=' or (byte)'^' or (byte)';' or (byte)'%' or (byte)'?' ? (char)text[i] : '*';
        }

        int start = 1;
        while (start < text.Length && text[start] is < (byte)'0' or > (byte)'9')
        {
            start++;
        }

        int end = start;
        while (end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9')
        {
            end++;
        }

        for (int i = start; end - start >= ShortestNumber && i < end; i++)
        {
            shown[i] = i < start + ShownFirst || i >= end - ShownLast ? (char)text[i] : '*';
        }

        return new string(shown);
    }
}
