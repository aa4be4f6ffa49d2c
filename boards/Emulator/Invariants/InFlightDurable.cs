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
    private readonly byte[] _body = new byte[JournalRecord.Length];

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        uint anchored = Math.Max(LastOf(StorageFile.AnchorA), LastOf(StorageFile.AnchorB));
        bool isThere = IsIn(StorageFile.JournalA, request, anchored) || IsIn(StorageFile.JournalB, request, anchored);
        Require(isThere, $"message {request.Stan} with key {request.KeyCounter} left before that was in the flash");
    }

    // Newest first. The frame is that of the record store: sequence, type, body, CRC.
    private bool IsIn(int name, HostRequest request, uint anchored)
    {
        byte[] file = scene.Bench.Flash.Copy(name) ?? [];
        for (int at = LastFrame(file); at >= 0; at -= FrameLength)
        {
            RecordType type = (RecordType)(file[at + TypeAt] & PlainType);
            bool mayTell = HoldsKeys(type) && IsValid(file, at) && SequenceAt(file, at) <= anchored;
            if (mayTell && IsToldAt(file, at, type, request))
            {
                return true;
            }
        }
        return false;
    }

    private uint LastOf(int name)
    {
        byte[] file = scene.Bench.Flash.Copy(name) ?? [];
        int at = LastFrame(file);
        return at >= 0 && IsValid(file, at) ? SequenceAt(file, at) : 0;
    }

    private static int LastFrame(byte[] file) => file.Length - (file.Length % FrameLength) - FrameLength;

    private static uint SequenceAt(byte[] file, int at) => BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));

    private static bool HoldsKeys(RecordType type) =>
        type is RecordType.InFlight or RecordType.Keys or RecordType.Counters;

    private bool IsToldAt(byte[] file, int at, RecordType type, HostRequest request)
    {
        Array.Copy(file, at + BodyAt, _body, 0, _body.Length);
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

    private bool IsValid(byte[] file, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + CrcAt)) == _crc.Of(file, at, CrcAt);
}
