using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Scenarios.Reports;

/// <summary>Writes the display's pixels as a PNG of one bit a pixel, ISO/IEC 15948.</summary>
public static class PngPicture
{
    private const int PageHeight = FrameBuffer.Height / FrameBuffer.PageCount;
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly Crc32 s_crc = new();

    /// <summary>Writes a picture; lit pixels are white.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="frame">Bytes of a <see cref="FrameBuffer"/>.</param>
    /// <param name="scale">Side of a pixel of the display in pixels of the picture, 1 to 64.</param>
    public static void Write(Stream stream, IReadOnlyList<byte> frame, int scale)
    {
        stream.Write(s_signature);
        WriteChunk(stream, "IHDR", Header(scale));
        WriteChunk(stream, "IDAT", Pixels(frame, scale));
        WriteChunk(stream, "IEND", []);
    }

    // One bit, grey, then the only methods there are: deflate, adaptive filters, no interlacing.
    private static byte[] Header(int scale)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, FrameBuffer.Width * scale);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), FrameBuffer.Height * scale);
        return header;
    }

    private static byte[] Pixels(IReadOnlyList<byte> frame, int scale)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal))
        {
            for (int y = 0; y < FrameBuffer.Height * scale; y++)
            {
                zlib.Write(Row(frame, y / scale, scale));
            }
        }
        return packed.ToArray();
    }

    // The first byte says that the row is not filtered.
    private static byte[] Row(IReadOnlyList<byte> frame, int y, int scale)
    {
        byte[] row = new byte[1 + (FrameBuffer.Width * scale / 8)];
        for (int x = 0; x < FrameBuffer.Width * scale; x++)
        {
            int column = frame[(y / PageHeight * FrameBuffer.Width) + (x / scale)];
            row[1 + (x / 8)] |= (byte)(((column >> (y % PageHeight)) & 1) << (7 - (x % 8)));
        }
        return row;
    }

    private static void WriteChunk(Stream stream, string type, byte[] data)
    {
        byte[] chunk = new byte[4 + 4 + data.Length + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        uint crc = s_crc.Of(chunk, 4, 4 + data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), crc);
        stream.Write(chunk);
    }
}
