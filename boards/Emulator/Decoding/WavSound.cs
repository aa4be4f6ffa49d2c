using System;
using System.Buffers.Binary;
using System.IO;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Samples of a 16-bit PCM WAV file.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Channels">One array of samples for each channel.</param>
public sealed record WavSound(int SampleRate, float[][] Channels)
{
    private const int ChunkHeader = 8;
    private const ushort Pcm = 1;
    private const ushort Extensible = 0xFFFE;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordingException">It is no 16-bit PCM WAV with one or two channels.</exception>
    public static WavSound Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        if (file.Length < 12 || !Is(file, 0, "RIFF"u8) || !Is(file, 8, "WAVE"u8))
        {
            throw new RecordingException($"{path}(1,1): not a WAV file");
        }

        ReadOnlySpan<byte> format = Chunk(file, "fmt "u8);
        ReadOnlySpan<byte> data = Chunk(file, "data"u8);
        if (format.Length < 16)
        {
            throw new RecordingException($"{path}(1,1): no format chunk");
        }

        int kind = BinaryPrimitives.ReadUInt16LittleEndian(format);
        int channels = BinaryPrimitives.ReadUInt16LittleEndian(format[2..]);
        int rate = BinaryPrimitives.ReadInt32LittleEndian(format[4..]);
        int bits = BinaryPrimitives.ReadUInt16LittleEndian(format[14..]);
        if ((kind != Pcm && kind != Extensible) || bits != 16 || channels is < 1 or > 2 || rate < 8000)
        {
            throw new RecordingException(
                $"{path}(1,1): only 16-bit PCM, mono or stereo, from 8 kHz, not {bits} bit x {channels}");
        }

        return data.Length >= 4
            ? new WavSound(rate, Split(data, channels))
            : throw new RecordingException($"{path}(1,1): no samples");
    }

    private static float[][] Split(ReadOnlySpan<byte> data, int channels)
    {
        int count = data.Length / 2 / channels;
        float[][] split = new float[channels][];
        for (int c = 0; c < channels; c++)
        {
            split[c] = new float[count];
            for (int i = 0; i < count; i++)
            {
                split[c][i] = BinaryPrimitives.ReadInt16LittleEndian(data[((i * channels + c) * 2)..]);
            }
        }

        return split;
    }

    private static ReadOnlySpan<byte> Chunk(byte[] file, ReadOnlySpan<byte> name)
    {
        long at = 12;
        while (at + ChunkHeader <= file.Length)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at + 4));
            if (Is(file, (int)at, name))
            {
                int begin = (int)at + ChunkHeader;
                return file.AsSpan(begin, (int)Math.Min(length, file.Length - begin));
            }

            at += ChunkHeader + length + (length & 1);
        }

        return [];
    }

    private static bool Is(byte[] file, int at, ReadOnlySpan<byte> name) =>
        file.AsSpan(at, 4).SequenceEqual(name);
}
