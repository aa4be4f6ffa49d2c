using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PosTerminal.Emulator.Decoding;

/// <summary>Swipes of a WAV file, each read with several settings of the peak finder.</summary>
public static class WavRecording
{
    private const double LeastOfLouderChannel = 0.1;
    private const double MarginSeconds = 0.01;
    private const int FewestPeaks = 20;

    private static readonly double[] s_hysteresis = [0.12, 0.18, 0.22, 0.25, 0.28, 0.35, 0.45, 0.6];
    private static readonly double[] s_windows = [0.002, 0.006, 0.015];
    private static readonly double[] s_floors = [0.05, 0.12];

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordingException">It is no WAV, or nothing in it is a swipe.</exception>
    internal static List<Recording> Read(RecordingFile file, string? signal)
    {
        if (signal != null)
        {
            throw new RecordingException($"{file.Path}(1,1): '--signal' is for lines; this is a sound");
        }

        WavSound sound = WavSound.Read(file);
        List<Recording> swipes = Swipes(sound);
        return swipes.Count > 0 ? swipes : throw new RecordingException(
            $"{file.Path}(1,1): no swipe in this sound; {Loudest(sound)}");
    }

    /// <summary>The swipes of a sound, none where there is none.</summary>
    public static List<Recording> Swipes(WavSound sound)
    {
        float[] peaks = [.. sound.Channels.Select(channel => channel.Max(Math.Abs))];
        List<Recording> swipes = [];
        for (int c = 0; c < peaks.Length; c++)
        {
            if (peaks[c] > 0 && peaks[c] >= LeastOfLouderChannel * peaks.Max())
            {
                string name = peaks.Length > 1 ? $"channel {c + 1}, " : "";
                AddChannel(swipes, sound.Channels[c], sound.SampleRate, name);
            }
        }

        return swipes;
    }

    // A click that is much louder than the swipe hides it.
    private static string Loudest(WavSound sound)
    {
        float[] peaks = [.. sound.Channels.Select(channel => channel.Max(Math.Abs))];
        int loudest = Array.IndexOf(peaks, peaks.Max());
        int at = Array.FindIndex(sound.Channels[loudest], sample => Math.Abs(sample) == peaks[loudest]);
        string value = peaks[loudest].ToString("G3", CultureInfo.InvariantCulture);
        return $"{WavSound.Place(loudest, at, sound.SampleRate)} is the loudest with {value}";
    }

    private static void AddChannel(List<Recording> swipes, float[] samples, int rate, string name)
    {
        float mean = samples.Average();
        float[] centred = [.. samples.Select(sample => sample - mean)];
        int margin = (int)(rate * MarginSeconds);
        Lazy<List<FilteredReading>> filtered = new(() => FilteredReadings.Find(centred, rate));
        foreach (Range burst in BurstFinder.Find(centred, rate))
        {
            int begin = Math.Max(0, burst.Start.Value - margin);
            int end = Math.Min(centred.Length, burst.End.Value + margin);
            List<ushort[]> readings = Readings(centred.AsMemory(begin, end - begin), rate);
            if (readings.Count > 0)
            {
                string time = FormattableString.Invariant($"{(double)begin / rate:F3}-{(double)end / rate:F3} s");
                swipes.Add(new Recording(name + time, readings)
                {
                    Filtered = new(() => FilteredReadings.Best(
                        filtered.Value.Where(f => f.IsWithin((double)begin / rate, (double)end / rate)))),
                });
            }
        }
    }

    private static List<ushort[]> Readings(ReadOnlyMemory<float> samples, int rate)
    {
        PeakFinder[] finders = [.. s_windows.Select(window => new PeakFinder(samples, rate, window))];
        List<ushort[]> readings = [];
        foreach (double hysteresis in s_hysteresis)
        {
            foreach (PeakFinder finder in finders)
            {
                foreach (double floor in s_floors)
                {
                    ushort[] reading = IntervalRounding.FromTimes(finder.Find(hysteresis, floor));
                    if (reading.Length >= FewestPeaks)
                    {
                        readings.Add(reading);
                    }
                }
            }
        }

        return readings;
    }
}
