using System;
using System.Buffers.Binary;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// How long the samples of a WAV file are said to be, and are. Who writes to a pipe does not know it before the end and
/// says 0, the most there can be, or a little less than 2 GiB (sox): there the samples go on to the end.
/// </summary>
internal static class WavChunks
{
    private const int HeadBytes = 12;
    private const int ChunkHeadBytes = 8;
    private const uint FewestOfStream = 0x7FFFF000;

    /// <summary>A file of which the head says how long it is, whoever wrote it.</summary>
    /// <exception cref="RecordingException">The samples end before they should.</exception>
    internal static byte[] Closed(RecordingFile file)
    {
        byte[] bytes = file.Bytes.ToArray();
        int data = file.Bytes.StartsWith("RIFF"u8) ? DataOf(bytes) : -1;
        if (data < 0)
        {
            return bytes;
        }

        uint told = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(data + 4));
        int there = bytes.Length - data - ChunkHeadBytes;
        if (IsOfStream(told, bytes))
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - ChunkHeadBytes);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(data + 4), there);
        }
        else if (told > there)
        {
            throw new RecordingException(
                $"{file.Path}(1,1): the file is cut off: its head tells of {told} bytes of samples, "
                + $"and {there} are there");
        }

        return bytes;
    }

    // A sound of no samples is one whose head knows how long the file is.
    private static bool IsOfStream(uint told, byte[] bytes)
    {
        uint riff = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        return told >= FewestOfStream || (told == 0 && riff != bytes.Length - ChunkHeadBytes);
    }

    // Place of the head of the chunk of samples, -1 where there is none. Chunks begin at even places.
    private static int DataOf(ReadOnlySpan<byte> bytes)
    {
        long at = HeadBytes;
        while (at + ChunkHeadBytes <= bytes.Length)
        {
            ReadOnlySpan<byte> head = bytes.Slice((int)at, ChunkHeadBytes);
            if (head.StartsWith("data"u8))
            {
                return (int)at;
            }

            uint size = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            at += ChunkHeadBytes + size + (size & 1);
        }

        return -1;
    }
}
