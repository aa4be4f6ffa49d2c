using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using PosTerminal.Hal.Display;
using PosTerminal.Hal.Storage;

namespace PosTerminal.Emulator.Scenarios.Pictures;

/// <summary>Writes pixels as a PNG of one bit a pixel, ISO/IEC 15948.</summary>
public static class PngPicture
{
    private const int PageHeight = FrameBuffer.Height / FrameBuffer.PageCount;
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly Crc32 s_crc = new();

    /// <summary>Writes a picture of the display; lit pixels are white.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="frame">Bytes of a <see cref="FrameBuffer"/>.</param>
    /// <param name="scale">Side of a pixel of the display in pixels of the picture, 1 to 64.</param>
    public static void Write(Stream stream, IReadOnlyList<byte> frame, int scale) => Write(
        stream, FrameBuffer.Width * scale, FrameBuffer.Height * scale, (x, y) => IsLit(frame, x / scale, y / scale));

    /// <summary>Writes any picture; lit pixels are white.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="isLit">Whether the pixel at x and y is lit.</param>
    public static void Write(Stream stream, int width, int height, Func<int, int, bool> isLit)
    {
        stream.Write(s_signature);
        WriteChunk(stream, "IHDR", Header(width, height));
        WriteChunk(stream, "IDAT", Pixels(width, height, isLit));
        WriteChunk(stream, "IEND", []);
    }

    /// <summary>Whether a pixel of the display is lit.</summary>
    /// <param name="frame">Bytes of a <see cref="FrameBuffer"/>.</param>
    /// <param name="x">From the left, 0 to 127.</param>
    /// <param name="y">From the top, 0 to 63.</param>
    public static bool IsLit(IReadOnlyList<byte> frame, int x, int y) =>
        ((frame[(y / PageHeight * FrameBuffer.Width) + x] >> (y % PageHeight)) & 1) != 0;

    // One bit, grey, then the only methods there are: deflate, adaptive filters, no interlacing.
    private static byte[] Header(int width, int height)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    private static byte[] Pixels(int width, int height, Func<int, int, bool> isLit)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal))
        {
            for (int y = 0; y < height; y++)
            {
                zlib.Write(Row(width, y, isLit));
            }
        }
        return packed.ToArray();
    }

    // The first byte says that the row is not filtered.
    private static byte[] Row(int width, int y, Func<int, int, bool> isLit)
    {
        byte[] row = new byte[1 + ((width + 7) / 8)];
        for (int x = 0; x < width; x++)
        {
            row[1 + (x / 8)] |= (byte)(isLit(x, y) ? 1 << (7 - (x % 8)) : 0);
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
