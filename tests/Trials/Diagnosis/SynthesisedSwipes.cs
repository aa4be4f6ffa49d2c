using System;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Trials.Swipes;

namespace PosTerminal.Trials.Diagnosis;

/// <summary>Swipes that are synthesised as edges and go through the real decoder.</summary>
public sealed class SynthesisedSwipes : ISwipeSource
{
    private const long TickMs = 10;
    private const double Unseen = 0.1;

    private readonly SwipeSynthesizer _synthesizer = new();
    private readonly WaveformCapture _track2 = new();
    private readonly WaveformCapture _track1 = new();
    private readonly HandSwitch _switch = new();
    private readonly MagstripeReader _reader;
    private readonly CardSwipe _swipe = new();
    private long _nowMs;

    /// <summary>A reader with both tracks and a card-present line.</summary>
    public SynthesisedSwipes()
    {
        _reader = new MagstripeReader(_track2, _track1, _switch);
        _reader.Arm();
    }

    /// <inheritdoc/>
    public SwipeClass Pass(
        TrialCard card, HandSlip slip, HeadCondition reader, Random random, out SwipeClass evidence)
    {
        SwipeOrder order = new()
        {
            SpeedMmPerS = 150 + 600 * random.NextDouble(),
            Accelerate = 1 + random.NextDouble(),
            Jitter = 0.06 * random.NextDouble(),
            Direction = random.Next(4) == 0 ? SwipeDirection.Backward : SwipeDirection.Forward,
            Fault = slip switch
            {
                HandSlip.Lifted => new() { StopAfter = 0.2 + 0.55 * random.NextDouble() },
                HandSlip.Late => new() { StartAfter = 0.25 + 0.5 * random.NextDouble() },
                _ => new(),
            },
        };
        bool isSilent = slip == HandSlip.Turned || reader == HeadCondition.Dead;
        double noise = reader == HeadCondition.Dirty ? Dirt(random) : 0;
        order = order with { Fault = order.Fault with { Noise = noise, Amplitude = isSilent ? Unseen : 1 } };
        Judge(_synthesizer.Make(card.Stripe, order, random));
        evidence = _swipe.Evidence;
        return _swipe.Class;
    }

    // Dirt is not the same in every swipe: 2 to 10 of 1,000 bits.
    private static double Dirt(Random random) => 0.002 + 0.008 * random.NextDouble();

    private void Judge(SwipeWaveform waveform)
    {
        _switch.IsPresent = true;
        _reader.TryTake(_nowMs += TickMs, _swipe);
        _switch.IsPresent = false;
        _track2.EdgesNs = waveform.Track2EdgesNs;
        _track1.EdgesNs = waveform.Track1EdgesNs;
        while (!_reader.TryTake(_nowMs += TickMs, _swipe))
        {
        }
    }
}
