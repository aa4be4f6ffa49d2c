using System;
using System.Text;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Trials.Ladder;

/// <summary>The emulator's decoder of recordings.</summary>
public sealed class RecordingLadderReader(int track) : ILadderReader
{
    /// <inheritdoc/>
    public string Name => "recording";

    /// <inheritdoc/>
    public string? Read(ReadOnlySpan<ushort> durationsUs)
    {
        DecodedSwipe swipe = RecordingDecoder.Decode(new Recording("", [durationsUs.ToArray()]), track);
        return swipe.Class <= SwipeClass.SingleTrack && swipe.Text.Length > 0
            ? Encoding.ASCII.GetString(swipe.Text) : null;
    }
}
