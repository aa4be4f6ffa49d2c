using System;
using System.Buffers.Binary;
using PosTerminal.Emulator.Benches;
using PosTerminal.Emulator.Machine;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Tests.Host.PowerCuts;

/// <summary>A planted bug: a store that finds a wrong CRC, be it that of a torn record, begins anew.</summary>
public sealed class ForgetsDamage : BenchParts
{
    private const int FrameLength = 40;
    private const int CrcAt = 36;

    public override IRecordStore MakeStore(IFileArea flash, BenchOptions options)
    {
        if (HasWrongCrc(flash))
        {
            for (int file = 0; file < StorageFile.Count; file++)
            {
                flash.TryDelete(file);
            }
        }
        return base.MakeStore(flash, options);
    }

    private static bool HasWrongCrc(IFileArea flash)
    {
        bool isWrong = false;
        for (int file = 0; file < StorageFile.Count; file++)
        {
            byte[] bytes = new byte[Math.Max(0, flash.LengthOf(file))];
            flash.Read(file, 0, bytes, bytes.Length);
            isWrong |= bytes.Length % FrameLength != 0 || !AreWhole(bytes);
        }
        return isWrong;
    }

    private static bool AreWhole(byte[] bytes)
    {
        Crc32 crc = new();
        bool isWhole = true;
        for (int at = 0; at + FrameLength <= bytes.Length; at += FrameLength)
        {
            isWhole &= BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + CrcAt)) == crc.Of(bytes, at, CrcAt);
        }
        return isWhole;
    }
}
