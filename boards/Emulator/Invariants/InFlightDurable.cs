using System;
using System.Buffers.Binary;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I3: before the first byte of a sale leaves, the flash holds its trace number, key and amount; before that of any
/// other message, that its key may have been used; and the anchor knows of it.
/// </summary>
public sealed class InFlightDurable(Scene scene) : Invariant
{
    private const int FrameLength = 40;
    private const int TypeAt = 4;
    private const int BodyAt = 5;
    private const int CrcAt = 36;
    private const int PlainType = 0x7F;

    private readonly Crc32 _crc = new();
    private readonly byte[] _frame = new byte[FrameLength];
    private readonly byte[] _body = new byte[JournalRecord.Length];

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        uint anchored = Math.Max(LastOf(StorageFile.AnchorA), LastOf(StorageFile.AnchorB));
        bool isThere = IsIn(StorageFile.JournalA, request, anchored) || IsIn(StorageFile.JournalB, request, anchored);
        Require(isThere, $"message {request.Stan} with key {request.KeyCounter} left before that was in the flash");
    }

    // Newest first. The frame is that of the record store: sequence, type, body, CRC.
    private bool IsIn(int file, HostRequest request, uint anchored)
    {
        for (int at = LastFrame(file); at >= 0; at -= FrameLength)
        {
            scene.Bench.Flash.Peek(file, at, _frame);
            RecordType type = (RecordType)(_frame[TypeAt] & PlainType);
            bool mayTell = HoldsKeys(type) && IsValid() && Sequence() <= anchored;
            if (mayTell && IsTold(type, request))
            {
                return true;
            }
        }
        return false;
    }

    private uint LastOf(int file)
    {
        int at = LastFrame(file);
        if (at < 0)
        {
            return 0;
        }
        scene.Bench.Flash.Peek(file, at, _frame);
        return IsValid() ? Sequence() : 0;
    }

    // Negative in a file that has no whole frame, or is not there.
    private int LastFrame(int file)
    {
        int length = Math.Max(0, scene.Bench.Flash.Stored(file));
        return length - (length % FrameLength) - FrameLength;
    }

    private uint Sequence() => BinaryPrimitives.ReadUInt32BigEndian(_frame);

    private static bool HoldsKeys(RecordType type) =>
        type is RecordType.InFlight or RecordType.Keys or RecordType.Counters;

    private bool IsTold(RecordType type, HostRequest request)
    {
        Array.Copy(_frame, BodyAt, _body, 0, _body.Length);
        return request.Kind == HostRequestKind.Sale
            ? type == RecordType.InFlight && IsThis(request)
            : HighestKey(type) >= request.KeyCounter;
    }

    private long HighestKey(RecordType type) => type switch
    {
        RecordType.InFlight => InFlightRecord.KeyCounterOf(_body),
        RecordType.Keys => KeysRecord.HighestOf(_body),
        _ => CountersRecord.KeyCounterOf(_body),
    };

    private bool IsThis(HostRequest request) =>
        JournalRecord.StanOf(_body) == request.Stan && InFlightRecord.KeyCounterOf(_body) == request.KeyCounter
        && JournalRecord.AmountMinorOf(_body) == request.AmountMinor
        && InFlightRecord.HasPin(_body) == request.HasPin;

    private bool IsValid() =>
        BinaryPrimitives.ReadUInt32BigEndian(_frame.AsSpan(CrcAt)) == _crc.Of(_frame, 0, CrcAt);
}
