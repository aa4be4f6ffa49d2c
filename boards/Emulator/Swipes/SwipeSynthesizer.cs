using System;
using System.Collections.Generic;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Swipes;

/// <summary>
/// Makes the waveform of a swipe from an order and a seeded random: same order and seed, same waveform.
/// One instance reuses its buffers and serves one thread.
/// </summary>
public sealed class SwipeSynthesizer
{
    private readonly double _cell1Mm = new TrackFormat(1).CellNm / 1e6;
    private readonly double _cell2Mm = new TrackFormat(2).CellNm / 1e6;
    private readonly List<FluxChange> _changes = new(2048);

    /// <summary>False for a reader without a head for track 1: its edges are left out, all else is the same.</summary>
    public bool NeedsTrack1 { get; init; } = true;

    /// <summary>Makes a waveform.</summary>
    /// <exception cref="ArgumentException">The order names no card of the tray, or an impossible hand.</exception>
    public SwipeWaveform Make(SwipeOrder order, Random random) => Make(CardTray.Find(order), order, random);

    /// <summary>Makes the waveform of a given card.</summary>
    public SwipeWaveform Make(TrayCard card, SwipeOrder order, Random random)
    {
        if (!(order.SpeedMmPerS > 0) || !(order.Accelerate > 0))
        {
            throw new ArgumentException("speed and acceleration must be above 0", nameof(order));
        }

        CardMotion motion = new(order.SpeedMmPerS, order.Accelerate);
        bool isLifted = order.Fault.StopAfter < 1;
        double end = TrackEncoder.CardLengthMm * (isLifted ? Math.Max(0, order.Fault.StopAfter) : 1);
        byte[] track2 = Flip(card.Track2Bits, order.Fault);
        return new SwipeWaveform
        {
            IsUnseen = order.Fault.IsUnseen,
            PresentBeginNs = motion.NsAt(TrackEncoder.CardLengthMm * Math.Max(0, order.Fault.StartAfter)),
            PresentEndNs = motion.NsAt(end),
            Track2EdgesNs = Edges(track2, _cell2Mm, card, order, motion, random),
            Track1EdgesNs = Track1Edges(card, order, motion, random),
            FirstLevel = random.Next(2) == 1,
        };
    }

    private static byte[] Flip(byte[] bits, SwipeFault fault)
    {
        if (fault.FlipBit < 0 || fault.FlipBit >= bits.Length)
        {
            return bits;
        }

        byte[] flipped = (byte[])bits.Clone();
        int last = Math.Min(Math.Max(fault.FlipBit, fault.FlipLastBit), bits.Length - 1);
        for (int i = fault.FlipBit; i <= last; i++)
        {
            flipped[i] ^= 1;
        }

        return flipped;
    }

    private long[] Track1Edges(TrayCard card, SwipeOrder order, CardMotion motion, Random random)
    {
        if (!NeedsTrack1 && random is RandomStream stream
            && StripeDamage.IsCertain(card.Damage) && StripeDamage.IsCertain(order.Fault))
        {
            stream.Skip(StripeCells.DrawsOf(card.Track1Bits));
            return [];
        }

        return Edges(card.Track1Bits, _cell1Mm, card, order, motion, random);
    }

    private long[] Edges(
        byte[] bits, double cellMm, TrayCard card, SwipeOrder order, CardMotion motion, Random random)
    {
        StripeCells.Place(bits, cellMm, order.Jitter, random, _changes);
        StripeDamage.Apply(_changes, card.Damage, cellMm, _cell2Mm, random);
        StripeDamage.Apply(_changes, order.Fault, cellMm, _cell2Mm, random);
        return Move(order, motion);
    }

    private long[] Move(SwipeOrder order, CardMotion motion)
    {
        bool isBackward = order.Direction == SwipeDirection.Backward;
        double first = TrackEncoder.CardLengthMm * order.Fault.StartAfter;
        double last = order.Fault.StopAfter < 1
            ? TrackEncoder.CardLengthMm * order.Fault.StopAfter
            : double.MaxValue;
        double length = TrackEncoder.CardLengthMm;
        if (_changes.Count > 0)
        {
            length = Math.Max(length, _changes[^1].PlaceMm);
        }

        long[] edges = new long[_changes.Count];
        int count = 0;
        for (int i = 0; i < _changes.Count; i++)
        {
            double place = isBackward ? length - _changes[_changes.Count - 1 - i].PlaceMm : _changes[i].PlaceMm;
            if (place >= first && place <= last)
            {
                edges[count++] = motion.NsAt(place);
            }
        }

        Array.Resize(ref edges, count);
        return edges;
    }
}
