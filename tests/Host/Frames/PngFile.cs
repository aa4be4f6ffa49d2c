using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;

namespace PosTerminal.Tests.Frames;

/// <summary>Reads a PNG as the sheets are: grey of one bit, no filters, no interlacing (ISO/IEC 15948).</summary>
public sealed class PngFile
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    private readonly byte[] _rows;
    private readonly int _stride;

    public PngFile(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        using MemoryStream packed = new();
        for (int at = SignatureLength; at < file.Length; at += ChunkOverhead + LengthAt(file, at))
        {
            ReadOnlySpan<byte> data = file.AsSpan(at + 8, LengthAt(file, at));
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    Width = BinaryPrimitives.ReadInt32BigEndian(data);
                    Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]);
                    Require(data[8..13].SequenceEqual(new byte[] { 1, 0, 0, 0, 0 }), path);
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
                default:
                    break;
            }
        }
        _stride = 1 + ((Width + 7) / 8);
        _rows = Unpack(packed);
        for (int y = 0; y < Height; y++)
        {
            Require(_rows[y * _stride] == 0, path);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsLit(int x, int y) => ((_rows[(y * _stride) + 1 + (x / 8)] >> (7 - (x % 8))) & 1) != 0;

    private static int LengthAt(byte[] file, int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));

    private static byte[] Unpack(MemoryStream packed)
    {
        packed.Position = 0;
        using ZLibStream zlib = new(packed, CompressionMode.Decompress);
        using MemoryStream rows = new();
        zlib.CopyTo(rows);
        return rows.ToArray();
    }

    private static void Require(bool isTrue, string path)
    {
        if (!isTrue)
        {
            throw new InvalidDataException($"{path} is no sheet that the tests wrote");
        }
    }
}
