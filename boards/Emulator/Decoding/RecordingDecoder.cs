using System;
using System.Collections.Generic;
using System.Linq;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Decodes a recorded swipe with the firmware's decoder and framer. A computer has the time to try every reading of
/// the flux changes with many tracker settings; it accepts only what passes every check and is contradicted
/// by no other reading.
/// </summary>
public sealed class RecordingDecoder
{
    private const int BitCapacity = 4096;
    private const int FewestVotes = 2;

    // A good swipe is read in half of the readings of its peaks and more. Noise makes cells regular that are not in a
    // fifth of them: of 80 splices with noise of 15 % four were read, by up to ten of 48.
    private const int FewestShare = 4;

    // Limits of the regularity, laxer than the device's for high jitter: many readings must agree here. A filter makes
    // cells regular that are not, and so it must not leave much.
    private static readonly Limits s_peaks = new(8, 36, 160);
    private static readonly Limits s_filtered = new(6, 32, 64);

    private static readonly int[] s_shares = [3, 4, 6, 8];
    private static readonly int[] s_thresholds = [80, 86, 91, 96];

    private readonly TrackDecoder _decoder;
    private readonly Dictionary<string, Vote> _votes = [];

    private bool? _isRepeated;

    private RecordingDecoder(int track)
    {
        _decoder = new TrackDecoder(new TrackFormat(track), BitCapacity);
    }

    /// <summary>Decodes a swipe.</summary>
    /// <param name="recording">The swipe.</param>
    /// <param name="track">1, 2 or 3; 0 tries 2, then 1, then 3.</param>
    public static DecodedSwipe Decode(Recording recording, int track)
    {
        int[] tracks = track == 0 ? [2, 1, 3] : [track];
        DecodedSwipe? best = null;
        foreach (int candidate in tracks)
        {
            DecodedSwipe swipe = new RecordingDecoder(candidate).Decode(recording);
            if (swipe.Text.Length > 0)
            {
                return swipe;
            }

            best ??= swipe;
        }

        return best!;
    }

    private DecodedSwipe Decode(Recording recording)
    {
        IReadOnlyList<ushort[]> peaks = recording.Readings;
        return Elect(peaks, s_peaks) ?? ElectFiltered(recording) ?? Mend(recording, peaks) ?? Fail(recording);
    }

    private DecodedSwipe? ElectFiltered(Recording recording)
    {
        DecodedSwipe?[] elected = [.. recording.Filtered.Value.Select(kind => ElectBest(Unrepeated(kind)))];
        bool isRead = elected.Length > 0
            && elected.All(swipe => swipe != null && swipe.Text.AsSpan().SequenceEqual(elected[0]?.Text));
        return isRead ? elected[0] : null;
    }

    // They come in order of how well they fit, and what those that fit best do not show is not there: one of the first
    // two must have the text, and half of all.
    private DecodedSwipe? ElectBest(ushort[][] readings)
    {
        DecodedSwipe?[] each = [.. readings.Select(reading => Elect([reading], s_filtered))];
        bool isShown = each.Take(2).Any(swipe => swipe != null)
            && 2 * each.Count(swipe => swipe != null) >= each.Length;
        return isShown ? Elect(readings, s_filtered) : null;
    }

    private static ushort[][] Unrepeated(IReadOnlyList<ushort[]> readings) =>
        [.. readings.Where(reading => !RepeatWitness.IsRepeated(reading))];

    private DecodedSwipe? Elect(IReadOnlyList<ushort[]> readings, Limits limits)
    {
        _votes.Clear();
        foreach (ushort[] reading in readings)
        {
            _isRepeated = null;
            CollectVotes(reading, limits);
        }

        Vote[] sound = [.. _votes.Values.Where(vote => vote.IsSound)];
        Vote[] asked = sound.Length > 0 ? sound : [.. _votes.Values];
        bool isRead = asked.Length == 1 && asked[0].Count >= FewestVotes
            && FewestShare * asked[0].Readings >= readings.Count;
        return isRead ? Read(asked[0]) : null;
    }

    // The terminal's second decoder, for what no reading of the first one passes. All that it reads must agree.
    private DecodedSwipe? Mend(Recording recording, IReadOnlyList<ushort[]> readings)
    {
        _votes.Clear();
        foreach (ushort[] reading in readings)
        {
            if (SecondReading.TryRead(_decoder, reading, out int stretch) && !RepeatWitness.IsRepeated(reading))
            {
                CollectMended(reading, stretch);
            }
        }

        Vote[] sound = [.. _votes.Values.Where(vote => vote.IsSound)];
        bool isRead = sound.Length == 1 && _votes.Count == 1
            && sound[0].Count >= Math.Min(FewestVotes, readings.Count);
        return isRead ? Read(sound[0]) with { Mended = Fail(recording).Class } : null;
    }

    private void CollectMended(ushort[] reading, int stretch)
    {
        TrackFramer framer = _decoder.IsBackward ? _decoder.Backward : _decoder.Forward;
        DecodedSwipe swipe = Show(!_decoder.IsBackward, false);
        Add(reading, framer, swipe with { Class = SwipeClass.Marginal, SpeedMmPerS = swipe.SpeedMmPerS * stretch });
    }

    private void CollectVotes(ushort[] reading, Limits limits)
    {
        foreach (int share in s_shares)
        {
            foreach (int threshold in s_thresholds)
            {
                CollectVote(reading, false, share, threshold, limits);
                CollectVote(reading, true, share, threshold, limits);
            }
        }
    }

    private void CollectVote(ushort[] reading, bool fromEnd, int share, int threshold, Limits limits)
    {
        F2fDecoder cells = _decoder.Cells;
        if (!cells.Decode(reading, reading.Length, fromEnd, share, threshold))
        {
            return;
        }

        bool isForward = _decoder.Forward.Read(cells.Bits, cells.BitCount, fromEnd);
        if (!isForward && !_decoder.Backward.Read(cells.Bits, cells.BitCount, !fromEnd))
        {
            return;
        }

        TrackFramer framer = isForward ? _decoder.Forward : _decoder.Backward;
        bool isCredible = CellRegularity.IsRegular(cells, framer, limits.Factor, limits.Calm, limits.Most)
            && !IsRepeated(reading);
        if (isCredible)
        {
            Add(reading, framer, Show(isForward, fromEnd));
        }
    }

    // Asked once a reading, and only of those that have a text: noise is long, and has none.
    private bool IsRepeated(ushort[] reading) => _isRepeated ??= RepeatWitness.IsRepeated(reading);

    private void Add(ushort[] reading, TrackFramer framer, DecodedSwipe swipe)
    {
        string key = Convert.ToHexString(framer.Text.AsSpan(0, framer.TextLength));
        if (!_votes.TryGetValue(key, out Vote? vote))
        {
            vote = new Vote(framer.Text[..framer.TextLength], IsSound(framer), swipe);
            _votes.Add(key, vote);
        }

        vote.Take(reading);
    }

    private DecodedSwipe Show(bool isForward, bool fromEnd)
    {
        byte[] bits = _decoder.Cells.Bits[.._decoder.Cells.BitCount];
        if (fromEnd)
        {
            Array.Reverse(bits);
        }

        bool isMarginal = _decoder.Cells.LargeSteps > SwipeClassifier.MarginalCells;
        return new DecodedSwipe
        {
            Class = isMarginal ? SwipeClass.Marginal : isForward ? SwipeClass.Good : SwipeClass.GoodReversed,
            Direction = isForward ? SwipeDirection.Forward : SwipeDirection.Backward,
            SpeedMmPerS = SwipeClassifier.SpeedMmPerS(_decoder),
            Track = _decoder.Format.Track,
            Bits = bits,
        };
    }

    private bool IsSound(TrackFramer framer)
    {
        CardData card = new();
        int length = framer.TextLength - 2;
        BadTrackField failure = _decoder.Format.Track switch
        {
            1 => TrackParser.ParseTrack1(framer.Text, 1, length, card),
            2 => TrackParser.ParseTrack2(framer.Text, 1, length, card),
            _ => Track3.Check(framer.Text, 1, length),
        };
        card.Clear();
        return failure == BadTrackField.None;
    }

    private static DecodedSwipe Read(Vote vote) => vote.Swipe with
    {
        Text = vote.Text,
        Class = vote.IsSound ? vote.Swipe.Class : SwipeClass.DataError,
    };

    private DecodedSwipe Fail(Recording recording)
    {
        ushort[] best = BestReading.Choose(recording.Readings, _decoder.Cells);
        bool isRead = _decoder.Decode(best, best.Length);
        SwipeClass swipeClass = isRead
            ? SwipeClass.WeakOrDirty
            : SwipeClassifier.Classify(_decoder, best, best.Length);
        int speed = SwipeClassifier.SpeedMmPerS(_decoder);
        F2fDecoder cells = _decoder.Cells;
        cells.Decode(best, best.Length, false, s_shares[1], s_thresholds[2]);
        return new DecodedSwipe
        {
            Class = swipeClass,
            SpeedMmPerS = speed,
            Track = _decoder.Format.Track,
            Bits = cells.Bits[..cells.BitCount],
            WildCells = cells.UnknownCount + cells.WildSteps + cells.SpikeCount,
        };
    }

    private sealed record Limits(int Factor, int Calm, int Most);

    private sealed record Vote(byte[] Text, bool IsSound, DecodedSwipe Swipe)
    {
        private ushort[]? _last;

        /// <summary>Tries that gave it.</summary>
        public int Count { get; private set; }

        /// <summary>Readings that gave it.</summary>
        public int Readings { get; private set; }

        /// <summary>A reading gives it; the tries of one come one behind the other.</summary>
        public void Take(ushort[] reading)
        {
            Count++;
            Readings += ReferenceEquals(reading, _last) ? 0 : 1;
            _last = reading;
        }
    }
}
