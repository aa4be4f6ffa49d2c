using System;
using System.Text;
using PosTerminal.Firmware.Card;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Decodes a recorded swipe as the terminal does: its reader, fed with the intervals. Track 2 only.</summary>
public static class DeviceDecoder
{
    private const int Track = 2;
    private const int BitCapacity = 384;

    /// <summary>Decodes a swipe; of several readings of it the first one.</summary>
    public static DecodedSwipe Decode(Recording recording)
    {
        MagstripeReader reader = new(new OneBurst(recording.Readings[0]), null, null);
        CardSwipe swipe = new();
        reader.Arm();
        while (!reader.TryTake(0, swipe))
        {
        }

        F2fDecoder cells = Cells(recording.Readings[0]);
        return new DecodedSwipe
        {
            Class = swipe.Class,
            Direction = swipe.Direction,
            SpeedMmPerS = swipe.SpeedMmPerS,
            Track = Track,
            Text = swipe.IsAccepted ? Text(swipe.Card) : [],
            Mended = swipe.Mended,
            Bits = swipe.IsAccepted ? [] : cells.Bits[..cells.BitCount],
            WildCells = cells.UnknownCount + cells.WildSteps + cells.SpikeCount,
        };
    }

    private static F2fDecoder Cells(ushort[] intervalsUs)
    {
        TrackDecoder decoder = new(new TrackFormat(Track), BitCapacity);
        decoder.Decode(intervalsUs, intervalsUs.Length);
        return decoder.Cells;
    }

    private static byte[] Text(CardData card) =>
        Encoding.ASCII.GetBytes($";{Encoding.ASCII.GetString(card.Track2, 0, card.Track2Length)}?");

    private sealed class OneBurst(ushort[] intervalsUs) : IPulseCapture
    {
        private bool _isTaken;

        public void Start()
        {
        }

        public int TryTake(ushort[] durationsUs)
        {
            int count = _isTaken ? 0 : intervalsUs.Length;
            _isTaken = true;
            Array.Copy(intervalsUs, durationsUs, Math.Min(count, durationsUs.Length));
            return count;
        }
    }
}
