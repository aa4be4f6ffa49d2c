using System;
using System.IO;
using System.Security.Cryptography;
using PosTerminal.Emulator.Waveforms;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Prints decoded swipes. Bits that hold an account number are withheld: a digest serves as well.</summary>
/// <param name="output">Where to.</param>
/// <param name="withDigest">Whether the digest of the text is printed.</param>
/// <param name="withBits">Whether the bits are printed.</param>
public sealed class DecodeReport(TextWriter output, bool withDigest, bool withBits) : IDecodeReport
{
    private string _file = "";
    private bool _namesFiles;

    /// <summary>The text as it may be shown, null when there is none.</summary>
    public static string? Masked(DecodedSwipe swipe) => swipe.Text.Length > 0 ? TrackMask.Mask(swipe.Text) : null;

    /// <summary>SHA-256 of the text from start to end sentinel, null when there is none.</summary>
    public static string? Digest(DecodedSwipe swipe) =>
        swipe.Text.Length > 0 ? Convert.ToHexStringLower(SHA256.HashData(swipe.Text)) : null;

    /// <summary>The bits from the first to the last 1, null where they may hold an account number.</summary>
    public static string? Bits(DecodedSwipe swipe) =>
        AccountTraces.MayShow(swipe) ? BitText.Core(swipe.Bits) : null;

    /// <inheritdoc/>
    public void Begin(int files) => _namesFiles = files > 1;

    /// <inheritdoc/>
    public void Write(string file, string name, DecodedSwipe swipe)
    {
        if (_namesFiles && _file != file)
        {
            WriteFile(file);
        }

        if (name.Length > 0)
        {
            output.WriteLine($"swipe: {name}");
        }

        output.WriteLine($"class: {swipe.Class} ({SwipeWords.Of(swipe.Class)})");
        if (swipe.Mended != SwipeClass.None)
        {
            output.WriteLine($"mended: {swipe.Mended} ({SwipeWords.Of(swipe.Mended)})");
        }

        output.WriteLine($"direction: {swipe.Direction.ToString().ToLowerInvariant()}");
        output.WriteLine(FormattableString.Invariant($"speed: {swipe.SpeedMmPerS / 10.0:F1} cm/s"));
        if (swipe.Text.Length > 0)
        {
            output.WriteLine($"track {swipe.Track}: {Masked(swipe)}");
        }

        if (withDigest)
        {
            output.WriteLine($"digest: {Digest(swipe) ?? "none, there is no text"}");
        }

        if (withBits)
        {
            output.WriteLine($"bits: {Bits(swipe) ?? "withheld, they may hold an account number"}");
        }
    }

    private void WriteFile(string file)
    {
        if (_file.Length > 0)
        {
            output.WriteLine();
        }

        output.WriteLine($"file: {ForeignText.Shown(file)}");
        _file = file;
    }
}
