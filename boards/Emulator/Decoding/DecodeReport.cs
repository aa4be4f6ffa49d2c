using System;
using System.IO;
using System.Security.Cryptography;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Prints decoded swipes. Bits that hold an account number are withheld: a digest serves as well.</summary>
/// <param name="output">Where to.</param>
/// <param name="withDigest">Whether the digest of the text is printed.</param>
/// <param name="withBits">Whether the bits are printed.</param>
public sealed class DecodeReport(TextWriter output, bool withDigest, bool withBits)
{
    /// <summary>Prints one swipe.</summary>
    /// <param name="name">Where it lies in the recording, empty for a file that is one swipe.</param>
    /// <param name="swipe">What was found.</param>
    public void Write(string name, DecodedSwipe swipe)
    {
        if (name.Length > 0)
        {
            output.WriteLine($"swipe: {name}");
        }

        output.WriteLine($"class: {swipe.Class} ({SwipeWords.Of(swipe.Class)})");
        output.WriteLine($"direction: {swipe.Direction.ToString().ToLowerInvariant()}");
        output.WriteLine(FormattableString.Invariant($"speed: {swipe.SpeedMmPerS / 10.0:F1} cm/s"));
        if (swipe.Text.Length > 0)
        {
            output.WriteLine($"track {swipe.Track}: {TrackMask.Mask(swipe.Text)}");
        }

        if (withDigest)
        {
            output.WriteLine($"digest: {Digest(swipe)}");
        }

        if (withBits)
        {
            output.WriteLine($"bits: {Bits(swipe)}");
        }
    }

    private static string Digest(DecodedSwipe swipe) => swipe.Text.Length > 0
        ? Convert.ToHexStringLower(SHA256.HashData(swipe.Text))
        : "none, there is no text";

    private static string Bits(DecodedSwipe swipe) =>
        swipe.Class is SwipeClass.NotBankCard or SwipeClass.BlankFormatted or SwipeClass.NoEncode
            ? BitText.Core(swipe.Bits)
            : "withheld, they may hold an account number";
}
