using System;
using System.Buffers.Binary;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Transaction;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Invariants;

/// <summary>I3: before the first byte of a sale leaves, the flash holds its trace number, key and amount.</summary>
public sealed class InFlightDurable(Scene scene) : Invariant("in-flight-durable")
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
        if (request.Kind == HostRequestKind.Sale)
        {
            Bench bench = scene.Bench;
            bool isThere = IsIn(bench.Flash.Copy(StorageFile.JournalA), request)
                || IsIn(bench.Flash.Copy(StorageFile.JournalB), request);
            Require(isThere, $"sale {request.Stan} left before it was in the flash");
        }
    }

    // Newest first. The frame is that of the record store: sequence, type, body, CRC.
    private bool IsIn(byte[]? file, HostRequest request)
    {
        int length = file?.Length ?? 0;
        for (int at = length - (length % FrameLength) - FrameLength; at >= 0; at -= FrameLength)
        {
            if (file![at + TypeAt] == (byte)JournalType.InFlight && IsValid(file, at))
            {
                Array.Copy(file, at + BodyAt, _body, 0, _body.Length);
                _record.ReadFrom(_body);
                return _record.Stan == request.Stan && _record.Counter == request.KeyCounter
                    && _record.AmountMinor == request.AmountMinor && (_record.Count > 0) == request.HasPin;
            }
        }
        return false;
    }

    private bool IsValid(byte[] file, int at) =>
        BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + CrcAt)) == _crc.Of(file, at, CrcAt);
}
