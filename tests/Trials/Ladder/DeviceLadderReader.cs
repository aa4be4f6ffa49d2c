using System;
using System.Text;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Ladder;

/// <summary>The terminal's first decoder, and what judges its text.</summary>
public sealed class DeviceLadderReader(int track) : ILadderReader
{
    private readonly TrackDecoder _decoder = new(new TrackFormat(track), track == 2 ? 384 : 896);
    private readonly ushort[] _durations = new ushort[2048];
    private readonly CardData _card = new();

    /// <inheritdoc/>
    public string Name => "device, first";

    /// <inheritdoc/>
    public string? Read(ReadOnlySpan<ushort> durationsUs)
    {
        durationsUs.CopyTo(_durations);
        return _decoder.Decode(_durations, durationsUs.Length)
            && IsSound(_decoder.Text, _decoder.TextLength - 2)
            ? Encoding.ASCII.GetString(_decoder.Text, 0, _decoder.TextLength) : null;
    }

    private bool IsSound(byte[] text, int length) => BadTrackField.None == track switch
    {
        1 => TrackParser.ParseTrack1(text, 1, length, _card),
        2 => TrackParser.ParseTrack2(text, 1, length, _card),
        _ => Track3.Check(text, 1, length),
    };
}
