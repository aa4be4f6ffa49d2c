using System;
using System.Text;
using PosTerminal.Emulator.Decoding;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Ladder;

/// <summary>The terminal's decoders, each alone or one behind the other, and what judges their text.</summary>
public sealed class DeviceLadderReader : ILadderReader
{
    private const int Intervals = 2048;

    private readonly int _track;
    private readonly bool _hasFirst;
    private readonly TrackDecoder _decoder;
    private readonly PhaseDecoder? _second;
    private readonly ushort[] _durations = new ushort[Intervals];
    private readonly CardData _card = new();

    private DeviceLadderReader(string name, int track, bool hasFirst, bool hasSecond)
    {
        Name = name;
        _track = track;
        _hasFirst = hasFirst;
        _decoder = new(new TrackFormat(track), track == 2 ? 384 : 896);
        _second = hasSecond ? new PhaseDecoder(_decoder, Intervals) : null;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The first decoder alone.</summary>
    public static DeviceLadderReader First(int track) => new("device, first", track, true, false);

    /// <summary>The second decoder alone.</summary>
    public static DeviceLadderReader Second(int track) => new("device, second", track, false, true);

    /// <summary>Both, as the terminal has them.</summary>
    public static DeviceLadderReader Both(int track) => new("device, both", track, true, true);

    /// <inheritdoc/>
    public string? Read(ReadOnlySpan<ushort> durationsUs)
    {
        durationsUs.CopyTo(_durations);
        _decoder.Clear();
        bool isRead = (_hasFirst && _decoder.Decode(_durations, durationsUs.Length)) || Mend(durationsUs.Length);
        return isRead && IsSound(_decoder.Text, _decoder.TextLength - 2)
            ? Encoding.ASCII.GetString(_decoder.Text, 0, _decoder.TextLength) : null;
    }

    private bool Mend(int count)
    {
        bool isOver = _second == null || !_second.Begin(_durations, count);
        while (!isOver)
        {
            isOver = _second!.Step();
        }

        return _second != null && _second.IsRead;
    }

    private bool IsSound(byte[] text, int length) => BadTrackField.None == _track switch
    {
        1 => TrackParser.ParseTrack1(text, 1, length, _card),
        2 => TrackParser.ParseTrack2(text, 1, length, _card),
        _ => Track3.Check(text, 1, length),
    };
}
