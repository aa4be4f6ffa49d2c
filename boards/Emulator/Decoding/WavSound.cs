using System;
using System.IO;
using System.Runtime.InteropServices;
using NAudio.Wave;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Samples of a WAV file: PCM of 8 to 32 bits or floating point, plain or extensible.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Channels">One array of samples for each channel.</param>
public sealed record WavSound(int SampleRate, float[][] Channels)
{
    private const int SlowestRate = 8000;
    private const int FewestSamples = 2;
    private const int AtOnce = 65536;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordingException">It is no WAV, of a kind that is not known, or empty.</exception>
    public static WavSound Read(string path)
    {
        try
        {
            using WaveFileReader reader = new(path);
            WaveFormat format = reader.WaveFormat;
            if (format.Channels < 1 || format.SampleRate < SlowestRate)
            {
                throw new RecordingException($"{path}(1,1): only sounds from 8 kHz, not {format}");
            }

            float[][] channels = Split(reader.ToSampleProvider(), format.Channels);
            return channels[0].Length >= FewestSamples
                ? new WavSound(format.SampleRate, channels)
                : throw new RecordingException($"{path}(1,1): no samples");
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw new RecordingException($"{path}(1,1): not a WAV file that can be read: {exception.Message}");
        }
    }

    // What the reader throws at a file that is cut or made of anything.
    private static bool IsOfTheFile(Exception exception) => exception is FormatException or ArgumentException
        or InvalidOperationException or NotSupportedException or InvalidDataException or EndOfStreamException
        or OverflowException or ArithmeticException;

    private static float[][] Split(ISampleProvider sound, int channels)
    {
        using MemoryStream all = new();
        float[] some = new float[AtOnce - (AtOnce % channels)];
        for (int count = sound.Read(some); count > 0; count = sound.Read(some))
        {
            all.Write(MemoryMarshal.AsBytes(some.AsSpan(0, count)));
        }

        ReadOnlySpan<float> samples = MemoryMarshal.Cast<byte, float>(all.GetBuffer().AsSpan(0, (int)all.Length));
        float[][] split = new float[channels][];
        for (int c = 0; c < channels; c++)
        {
            split[c] = new float[samples.Length / channels];
            for (int i = 0; i < split[c].Length; i++)
            {
                split[c][i] = samples[(i * channels) + c];
            }
        }

        return split;
    }
}
