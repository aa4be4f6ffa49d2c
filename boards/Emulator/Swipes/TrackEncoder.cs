using System;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Swipes;

/// <summary>Writes a stripe: text to bits, ISO/IEC 7811-2.</summary>
public static class TrackEncoder
{
    /// <summary>Length of an ID-1 card in mm, ISO/IEC 7810.</summary>
    public const double CardLengthMm = 85.6;

    /// <summary>Distance of the start sentinel's centre from the right edge in mm.</summary>
    public const double StartSentinelMm = 7.44;

    /// <summary>Sentinels, characters and LRC of a text; least significant bit first, odd parity last.</summary>
    /// <param name="track">1, 2 or 3.</param>
    /// <param name="text">Characters between the sentinels.</param>
    public static byte[] EncodeText(int track, string text)
    {
        TrackFormat format = new(track);
        int width = format.BitsPerCharacter;
        byte[] bits = new byte[(text.Length + 3) * width];
        int sum = format.StartSentinel ^ format.EndSentinel;
        Write(bits, 0, format.StartSentinel, width);
        for (int i = 0; i < text.Length; i++)
        {
            int value = text[i] - format.FirstCharacter;
            if (value < 0 || value >= 1 << (width - 1))
            {
                throw new ArgumentException($"track {track} has no character '{text[i]}'", nameof(text));
            }

            sum ^= value;
            Write(bits, (i + 1) * width, value, width);
        }

        Write(bits, (text.Length + 1) * width, format.EndSentinel, width);
        Write(bits, (text.Length + 2) * width, sum, width);
        return bits;
    }

    /// <summary>A whole stripe: zeros up to the sentinel's place, the text, zeros to the other edge.</summary>
    public static byte[] EncodeTrack(int track, string text) => Place(track, EncodeText(track, text));

    /// <summary>Puts bits in their place on a stripe of zeros.</summary>
    public static byte[] Place(int track, byte[] core)
    {
        TrackFormat format = new(track);
        double cellMm = format.CellNm / 1e6;
        int before = (int)(StartSentinelMm / cellMm) - format.BitsPerCharacter / 2;
        int total = Math.Max((int)(CardLengthMm / cellMm), before + core.Length + 1);
        byte[] bits = new byte[total];
        core.CopyTo(bits, before);
        return bits;
    }

    private static void Write(byte[] bits, int start, int value, int width)
    {
        int ones = 0;
        for (int i = 0; i < width - 1; i++)
        {
            bits[start + i] = (byte)((value >> i) & 1);
            ones += bits[start + i];
        }

        bits[start + width - 1] = (byte)((ones & 1) ^ 1);
    }
}
