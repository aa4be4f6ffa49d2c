using System;

namespace PosTerminal.Hal.Storage;

/// <summary>
/// A record as it lies in a file: sequence (4 bytes, highest first), type, body, CRC-32 of all before it.
/// </summary>
internal sealed class RecordFrame
{
    internal const int Length = 40;
    internal const int BodyLength = 31;

    /// <summary>Types above this one are the store's own.</summary>
    internal const byte LastUserType = 100;

    /// <summary>Added to a user's type where the anchor must know of the record before anything follows.</summary>
    internal const byte Anchored = 128;

    /// <summary>What is before it replaces all older records. Body: generation, number of records before it.</summary>
    internal const byte Switch = 251;

    /// <summary>The journal has come to the sequence of this frame. Body: generation, mark of the user.</summary>
    internal const byte Anchor = 252;

    private const int TypeAt = 4;
    private const int BodyAt = 5;
    private const int CrcAt = BodyAt + BodyLength;

    private readonly Crc32 _crc = new();

    internal static bool IsUserType(byte type)
    {
        return type > 0 && type <= LastUserType;
    }

    internal static uint SequenceOf(byte[] buffer, int offset)
    {
        return ReadNumber(buffer, offset);
    }

    internal static byte TypeOf(byte[] buffer, int offset)
    {
        return PlainOf(buffer[offset + TypeAt]);
    }

    internal static bool IsAnchored(byte[] buffer, int offset)
    {
        byte type = buffer[offset + TypeAt];
        return PlainOf(type) != type;
    }

    internal static void CopyBody(byte[] buffer, int offset, byte[] body)
    {
        Array.Copy(buffer, offset + BodyAt, body, 0, BodyLength);
    }

    internal void Write(byte[] buffer, int offset, uint sequence, byte type, byte[] body)
    {
        WriteNumber(buffer, offset, sequence);
        buffer[offset + TypeAt] = type;
        Array.Copy(body, 0, buffer, offset + BodyAt, BodyLength);
        WriteNumber(buffer, offset + CrcAt, _crc.Of(buffer, offset, CrcAt));
    }

    internal bool IsValid(byte[] buffer, int offset)
    {
        return ReadNumber(buffer, offset + CrcAt) == _crc.Of(buffer, offset, CrcAt);
    }

    private static byte PlainOf(byte type)
    {
        return type > Anchored && type <= Anchored + LastUserType ? (byte)(type - Anchored) : type;
    }

    internal static uint ReadNumber(byte[] buffer, int offset)
    {
        return ((uint)buffer[offset] << 24) | ((uint)buffer[offset + 1] << 16)
            | ((uint)buffer[offset + 2] << 8) | buffer[offset + 3];
    }

    internal static void WriteNumber(byte[] buffer, int offset, uint value)
    {
        buffer[offset] = (byte)(value >> 24);
        buffer[offset + 1] = (byte)(value >> 16);
        buffer[offset + 2] = (byte)(value >> 8);
        buffer[offset + 3] = (byte)value;
    }
}
