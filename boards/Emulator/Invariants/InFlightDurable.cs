using System;
using System.Buffers.Binary;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Invariants;

/// <summary>
/// I3: before the first byte of a sale leaves, the flash holds its trace number, key and amount; before that of any
/// other message, that its key may have been used.
/// </summary>
public sealed class InFlightDurable(Scene scene) : Invariant
{
    private const int FrameLength = 40;
    private const int TypeAt = 4;
    private const int BodyAt = 5;
    private const int CrcAt = 36;

    private readonly Crc32 _crc = new();
    private readonly JournalRecord _record = new();
    private readonly byte[] _body = new byte[JournalRecord.Length];

    /// <inheritdoc/>
    public override void Sending(HostRequest request)
    {
        bool isThere = IsIn(StorageFile.JournalA, request) || IsIn(StorageFile.JournalB, request);
        Require(isThere, $"message {request.Stan} with key {request.KeyCounter} left before that was in the flash");
    }

    // Newest first. The frame is that of the record store: sequence, type, body, CRC.
    private bool IsIn(int name, HostRequest request)
    {
        byte[] file = scene.Bench.Flash.Copy(name) ?? [];
        for (int at = file.Length - (file.Length % FrameLength) - FrameLength; at >= 0; at -= FrameLength)
        {
            JournalType type = (JournalType)file[at + TypeAt];
            if (HoldsKeys(type) && IsValid(file, at) && IsToldAt(file, at, type, request))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HoldsKeys(JournalType type) =>
        type is JournalType.InFlight or JournalType.Keys or JournalType.Counters;

    private bool IsToldAt(byte[] file, int at, JournalType type, HostRequest request)
    {
        Array.Copy(file, at + BodyAt, _body, 0, _body.Length);
        _record.ReadFrom(_body);
        return request.Kind == HostRequestKind.Sale
            ? type == JournalType.InFlight && IsThis(request)
            : _record.Counter >= request.KeyCounter;
    }

    private bool IsThis(HostRequest request) =>
        _record.Stan == request.Stan && _record.Counter == request.KeyCounter
        && _record.AmountMinor == request.AmountMinor && (_record.Count > 0) == request.HasPin;

    private bool IsValid(byte[] file, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + CrcAt)) == _crc.Of(file, at, CrcAt);
}
