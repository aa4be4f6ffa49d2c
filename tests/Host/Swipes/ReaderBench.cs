using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Tests.Swipes;

/// <summary>A reader with both tracks and a card-present line, fed with waveforms.</summary>
internal sealed class ReaderBench
{
    private const long TickMs = 10;

    private readonly WaveformCapture _track2 = new();
    private readonly WaveformCapture _track1 = new();
    private readonly HandSwitch _presence = new();
    private readonly MagstripeReader _reader;
    private long _nowMs;

    public ReaderBench()
    {
        _reader = new MagstripeReader(_track2, _track1, _presence);
        _reader.Arm();
    }

    public CardSwipe Swipe { get; } = new();

    /// <summary>Passes a card; false when the reader says nothing within 2 s.</summary>
    public bool Pass(SwipeWaveform waveform)
    {
        _presence.IsPresent = !waveform.IsUnseen;
        _reader.TryTake(_nowMs += TickMs, Swipe);
        _presence.IsPresent = false;
        _track2.EdgesNs = waveform.Track2EdgesNs;
        _track1.EdgesNs = waveform.Track1EdgesNs;
        for (int i = 0; i < 200; i++)
        {
            if (_reader.TryTake(_nowMs += TickMs, Swipe))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A card stays in the slot; how often the reader says something.</summary>
    public int Stay(int lastingMs)
    {
        int count = 0;
        _presence.IsPresent = true;
        for (long end = _nowMs + lastingMs; _nowMs < end; _nowMs += TickMs)
        {
            count += _reader.TryTake(_nowMs, Swipe) ? 1 : 0;
        }

        return count;
    }
}
