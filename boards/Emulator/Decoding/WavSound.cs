using System;
using System.Globalization;
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

    // Of 32 bits the largest whole number that some tools leave as it is, and some more.
    private const float Loudest = 1e10f;

    private const int AtOnce = 65536;

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordingException">It is no WAV, of a kind that is not known, or empty.</exception>
    internal static WavSound Read(RecordingFile file)
    {
        try
        {
            using WaveFileReader reader = new(new MemoryStream(WavChunks.Closed(file)));
            WaveFormat format = reader.WaveFormat;
            if (format.Channels < 1 || format.SampleRate < SlowestRate)
            {
                string channel = format.Channels == 1 ? "channel" : "channels";
                throw new RecordingException(
                    $"{file.Path}(1,1): {format.Channels} {channel} at {format.SampleRate} Hz; it takes one at least, "
                    + $"and {SlowestRate} Hz");
            }

            float[][] channels = Split(reader.ToSampleProvider(), format.Channels);
            string complaint = channels[0].Length < FewestSamples ? "no samples" : Complaint(channels, format);
            return complaint.Length == 0
                ? new WavSound(format.SampleRate, channels)
                : throw new RecordingException($"{file.Path}(1,1): {complaint}");
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw new RecordingException($"{file.Path}(1,1): not a WAV file that can be read: {exception.Message}");
        }
    }

    /// <summary>Where a sample is, from 1, and when.</summary>
    internal static string Place(int channel, int sample, int rate) => FormattableString.Invariant(
        $"sample {sample + 1} of channel {channel + 1}, at {(double)sample / rate:F3} s,");

    // One sample that is no voltage would set the floor for all others.
    private static string Complaint(float[][] channels, WaveFormat format)
    {
        for (int c = 0; c < channels.Length; c++)
        {
            int bad = Array.FindIndex(channels[c], sample => !(Math.Abs(sample) <= Loudest));
            if (bad >= 0)
            {
                string value = channels[c][bad].ToString("G3", CultureInfo.InvariantCulture);
                return $"{Place(c, bad, format.SampleRate)} is {value}, no voltage";
            }
        }

        return "";
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
