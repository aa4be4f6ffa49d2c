using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using PosTerminal.Emulator.Storage;
using PosTerminal.Hal.Display;

namespace PosTerminal.Emulator.Scenarios.Pictures;

/// <summary>A picture of the display in a file, as <see cref="PngPicture"/> writes it, of any scale.</summary>
public static class PictureFile
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private const int PageHeight = FrameBuffer.Height / FrameBuffer.PageCount;

    // One bit, grey, deflate, adaptive filters, no interlacing.
    private static readonly byte[] s_form = [1, 0, 0, 0, 0];

    /// <summary>Reads a picture; its pixels as the bytes of a <see cref="FrameBuffer"/>.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no such picture.</exception>
    public static byte[] Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int width = 0;
        int height = 0;
        using MemoryStream packed = new();
        for (int at = SignatureLength; at + ChunkOverhead <= file.Length; at += ChunkOverhead + LengthAt(file, at))
        {
            ReadOnlySpan<byte> data = file.AsSpan(at + 8, LengthAt(file, at));
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    Require(data.Length == 8 + s_form.Length);
                    width = BinaryPrimitives.ReadInt32BigEndian(data);
                    height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    Require(data[8..].SequenceEqual(s_form));
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
                default:
                    break;
            }
        }
        int scale = width / FrameBuffer.Width;
        Require(scale is > 0 and <= 64 && width % FrameBuffer.Width == 0 && height == FrameBuffer.Height * scale);
        return Frame(Unpack(packed, height * Stride(width)), Stride(width), scale);
    }

    private static int Stride(int width) => 1 + (width / 8);

    // The length comes out of the file: it must stay within it.
    private static int LengthAt(byte[] file, int at)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
        Require(length >= 0 && length <= file.Length - at - ChunkOverhead);
        return length;
    }

    private static byte[] Unpack(MemoryStream packed, int length)
    {
        packed.Position = 0;
        using ZLibStream zlib = new(packed, CompressionMode.Decompress);
        byte[] rows = new byte[length];
        Require(zlib.ReadAtLeast(rows, length, throwOnEndOfStream: false) == length);
        return rows;
    }

    private static byte[] Frame(byte[] rows, int stride, int scale)
    {
        Require(Enumerable.Range(0, rows.Length / stride).All(y => rows[y * stride] == 0));
        byte[] frame = new byte[FrameBuffer.PageCount * FrameBuffer.Width];
        for (int y = 0; y < FrameBuffer.Height; y++)
        {
            for (int x = 0; x < FrameBuffer.Width; x++)
            {
                int bit = rows[(y * scale * stride) + 1 + (x * scale / 8)] >> (7 - (x * scale % 8));
                frame[(y / PageHeight * FrameBuffer.Width) + x] |= (byte)((bit & 1) << (y % PageHeight));
            }
        }
        return frame;
    }

    private static void Require(bool isTrue)
    {
        if (!isTrue)
        {
            throw new InvalidDataException("not a picture that '--frames' or '--update-pictures' writes");
        }
    }

    /// <summary>Writes a picture, each pixel of the display as one.</summary>
    /// <param name="path">The file; its folder is made where it is not there.</param>
    /// <param name="frame">Bytes of a <see cref="FrameBuffer"/>.</param>
    public static void Write(string path, IReadOnlyList<byte> frame) =>
        OutputFile.Replace(path, file => PngPicture.Write(file, frame, 1));
}
