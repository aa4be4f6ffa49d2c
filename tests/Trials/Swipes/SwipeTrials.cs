using System;
using System.Text;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Swipes;

/// <summary>Swipes of chance against the firmware's decoder; each case follows from the seed and its number.</summary>
public sealed class SwipeTrials
{
    private const double SlowestMmPerS = 50;
    private const double FastestMmPerS = 1500;
    private const double MostAcceleration = 6;
    private const double MostJitter = 0.15;

    private readonly int _seed;
    private readonly SwipeSynthesizer _synthesizer = new();
    private readonly TrackDecoder _track1 = new(new TrackFormat(1), 896);
    private readonly TrackDecoder _track2 = new(new TrackFormat(2), 384);
    private readonly PhaseDecoder _second;
    private readonly ushort[] _durations = new ushort[1536];
    private readonly CardData _card = new();

    /// <summary>Makes trials.</summary>
    public SwipeTrials(int seed)
    {
        _seed = seed;
        _second = new PhaseDecoder(_track2, _durations.Length);
    }

    /// <summary>Passes of the decoder over the last swipe of track 2.</summary>
    public int Passes => _track2.Passes;

    /// <summary>
    /// A swipe within ISO/IEC 7811 in-use limits, 5 to 150 cm/s, up to six times faster at its end, either
    /// way. Even numbers are track 2, odd ones track 1.
    /// </summary>
    /// <returns>What went wrong, null when the text was read.</returns>
    public string? ReadWithinLimits(int number)
    {
        Random random = new(HashCode(number));
        int track = number % 2 == 0 ? 2 : 1;
        string text = track == 2 ? RandomCard.Track2(random) : RandomCard.Track1(random);
        SwipeOrder order = Hand(random);
        TrackDecoder decoder = track == 2 ? _track2 : _track1;
        int count = Swipe(track, text, order, random);
        bool isRead = decoder.Decode(_durations, count) && Holds(decoder, text)
            && decoder.IsBackward == (order.Direction == SwipeDirection.Backward);
        return isRead
            ? null
            : $"seed {_seed} case {number}: track {track} {order.SpeedMmPerS:F0} mm/s x{order.Accelerate:F2} "
                + $"jitter {order.Jitter:F3} {order.Direction}";
    }

    /// <summary>A swipe of track 2 with damage of chance.</summary>
    /// <returns>What became of it.</returns>
    public MutantFate ReadMutant(int number)
    {
        Random random = new(HashCode(number));
        string text = RandomCard.Track2(random);
        SwipeOrder order = Hand(random) with { Jitter = 0.05 * random.NextDouble() };
        byte[] bits = TrackEncoder.EncodeTrack(2, text);
        if (random.Next(3) == 0)
        {
            SwipeMutation.FlipBits(bits, random);
        }

        int count = Swipe(2, bits, order, random);
        count = SwipeMutation.Change(_durations, count, random);
        bool isAccepted = (_track2.Decode(_durations, count) || Mend(count))
            && TrackParser.ParseTrack2(_track2.Text, 1, _track2.TextLength - 2, _card) == BadTrackField.None;
        if (!isAccepted)
        {
            return MutantFate.Refused;
        }

        string pan = Encoding.ASCII.GetString(_card.Track2, 0, _card.PanLength);
        return pan == text[..text.IndexOf('=')] ? MutantFate.SamePan
            : StripeLimits.Fit(_durations.AsSpan(0, count), ReadCore()) ? MutantFate.Indistinguishable
            : MutantFate.ChangedPan;
    }

    // As the reader does it behind the first decoder.
    private bool Mend(int count)
    {
        bool isOver = !_second.Begin(_durations, count);
        while (!isOver)
        {
            isOver = _second.Step();
        }

        return _second.IsRead;
    }

    private byte[] ReadCore() =>
        TrackEncoder.EncodeText(2, Encoding.ASCII.GetString(_track2.Text, 1, _track2.TextLength - 2));

    private int Swipe(int track, string text, SwipeOrder order, Random random) =>
        Swipe(track, TrackEncoder.EncodeTrack(track, text), order, random);

    private int Swipe(int track, byte[] bits, SwipeOrder order, Random random)
    {
        TrayCard card = new("trial", track == 2 ? bits : [], track == 1 ? bits : [], new SwipeFault());
        SwipeWaveform waveform = _synthesizer.Make(card, order, random);
        return PulseTrain.Fill(track == 2 ? waveform.Track2EdgesNs : waveform.Track1EdgesNs, _durations);
    }

    private static SwipeOrder Hand(Random random)
    {
        double accelerate = Math.Pow(MostAcceleration, random.NextDouble());
        double ratio = FastestMmPerS / SlowestMmPerS / accelerate;
        return new SwipeOrder
        {
            SpeedMmPerS = SlowestMmPerS * Math.Pow(ratio, random.NextDouble()),
            Accelerate = accelerate,
            Jitter = MostJitter * random.NextDouble(),
            Direction = random.Next(2) == 0 ? SwipeDirection.Forward : SwipeDirection.Backward,
        };
    }

    private static bool Holds(TrackDecoder decoder, string text)
    {
        bool isSame = decoder.TextLength == text.Length + 2;
        for (int i = 0; isSame && i < text.Length; i++)
        {
            isSame = decoder.Text[i + 1] == text[i];
        }

        return isSame;
    }

    private int HashCode(int number) => unchecked(_seed * 1000003 ^ number * 7919);
}
