using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PosTerminal.Emulator.World;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Gpio;
using PosTerminal.Hal.Magstripe;
using PosTerminal.Hal.Virtual.Capture;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// A reader that waits for a card has the memory of a new one: whatever a swipe was turned into, intervals, sums, bits
/// or text, none of it is left.
/// </summary>
public static class ReaderAtRest
{
    private static readonly List<(string Name, Array Values)> s_fresh = ArraysOf(MakeFresh());

    /// <summary>The array that is not as in a new reader, null for none or while a card is read.</summary>
    public static string? LeftIn(ICardReader reader)
    {
        if (reader is not MagstripeReader own || IsReading(own))
        {
            return null;
        }
        List<(string Name, Array Values)> now = ArraysOf(own);
        for (int i = 0; i < now.Count; i++)
        {
            if (!AreSame(now[i].Values, s_fresh[i].Values))
            {
                return now[i].Name;
            }
        }
        return null;
    }

    /// <summary>True while a card is on its way, as one may be when the sale of another ends.</summary>
    public static bool IsReading(ICardReader reader) => reader is MagstripeReader own
        && (CaptureOf(own) is not VirtualPulseCapture capture
            || IsCounting(capture) || EventMsOf(own) >= 0 || CountOf(own) > 0);

    /// <summary>The intervals that the capture of a reader has by now; empty for one that is not the emulator's.
    /// </summary>
    public static ReadOnlySpan<ushort> IntervalsOf(ICardReader reader) =>
        reader is MagstripeReader own && CaptureOf(own) is VirtualPulseCapture capture
            ? MemoryOf(capture).AsSpan(0, KeptOf(capture)) : [];

    private static List<(string Name, Array Values)> ArraysOf(MagstripeReader reader)
    {
        List<(string, Array)> arrays = [];
        MemoryWalk walk = new(IsReader, (name, target) =>
        {
            // How many intervals a burst had says nothing.
            if (target is Array array && name is not ("PulseRing._kept" or "PulseRing._total"))
            {
                arrays.Add((name, array));
            }
        });
        walk.Visit(reader, "reader");
        return arrays;
    }

    private static bool IsReader(Type type) => type != typeof(CardSlotSwitch)
        && (type.Namespace == typeof(MagstripeReader).Namespace
            || type.Namespace == typeof(VirtualPulseCapture).Namespace);

    private static MagstripeReader MakeFresh()
    {
        VirtualPulseCapture capture = new(new VirtualBoard(), Board.Track2Pin, VirtualPulseCapture.Track2Blocks);
        MagstripeReader reader = new(capture, null, new NobodyThere());
        reader.Arm();
        return reader;
    }

    private static bool AreSame(Array one, Array other) =>
        one.GetType() == other.GetType() && BytesOf(one).SequenceEqual(BytesOf(other));

    // The walk tells of arrays of numbers only.
    private static ReadOnlySpan<byte> BytesOf(Array array) => MemoryMarshal.CreateReadOnlySpan(
        ref MemoryMarshal.GetArrayDataReference(array), Buffer.ByteLength(array));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_capture2")]
    private static extern ref IPulseCapture CaptureOf(MagstripeReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_eventMs")]
    private static extern ref long EventMsOf(MagstripeReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_count2")]
    private static extern ref int CountOf(MagstripeReader reader);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_counting")]
    private static extern ref bool IsCounting(VirtualPulseCapture capture);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_memory")]
    private static extern ref ushort[] MemoryOf(VirtualPulseCapture capture);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_kept")]
    private static extern ref int KeptOf(VirtualPulseCapture capture);

    private sealed class NobodyThere : ICardPresence
    {
        public bool IsPresent => false;
    }
}
