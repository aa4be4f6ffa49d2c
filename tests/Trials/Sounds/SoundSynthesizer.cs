using System;
using System.Collections.Generic;
using PosTerminal.Emulator.Decoding;

namespace PosTerminal.Trials.Sounds;

/// <summary>The voltage of a head at which flux changes pass, as a sound card writes it.</summary>
public static class SoundSynthesizer
{
    private const double QuietestMs = 80;
    private const double MoreQuietMs = 80;

    // Intervals on each side of which the longest is a whole cell.
    private const int Around = 8;

    // What the filter of a sound card makes of the narrowest pulse, in samples.
    private const double NarrowestSamples = 1.2;

    // Width of a pulse at half of its peak against its parameter.
    private const double WidthOfGauss = 1.665;
    private const double WidthOfLorentz = 2;

    /// <summary>Makes a sound.</summary>
    /// <param name="kind">How it was recorded.</param>
    /// <param name="intervalsUs">Between flux changes, in us.</param>
    /// <param name="random">Where noise and all that the kind leaves open comes from.</param>
    public static WavSound Make(SoundKind kind, ReadOnlySpan<ushort> intervalsUs, Random random)
    {
        double before = Quiet(random);
        double after = Quiet(random);
        double totalUs = before + after;
        foreach (ushort us in intervalsUs)
        {
            totalUs += us;
        }

        double peak = kind.Weakest + ((kind.Strongest - kind.Weakest) * random.NextDouble());
        double[] voltage = new double[(int)(totalUs * kind.Rate / 1e6)];
        AddPulses(voltage, kind, intervalsUs, before, random);
        float[] swipe = Record(voltage, kind, peak, random);
        return kind.HasIdleChannel
            ? new WavSound(kind.Rate, [Record(new double[voltage.Length], kind, peak, random), swipe])
            : new WavSound(kind.Rate, [swipe]);
    }

    private static double Quiet(Random random) => 1000 * (QuietestMs + (MoreQuietMs * random.NextDouble()));

    private static void AddPulses(
        double[] voltage, SoundKind kind, ReadOnlySpan<ushort> intervalsUs, double beginUs, Random random)
    {
        double width = kind.Narrowest + ((kind.Widest - kind.Narrowest) * random.NextDouble());
        bool isGauss = random.Next(2) == 0;
        double sign = random.Next(2) == 0 ? 1 : -1;
        double swingHz = 5 + (20 * random.NextDouble());
        double[] halves = Halves(intervalsUs);
        double fastest = double.MaxValue;
        foreach (double half in halves)
        {
            fastest = Math.Min(fastest, half);
        }

        double at = beginUs;
        for (int i = 0; i <= intervalsUs.Length; i++)
        {
            double half = halves[Math.Min(i, halves.Length - 1)];
            double swing = 1 - (kind.Swing * (0.5 + (0.5 * Math.Sin(2 * Math.PI * swingHz * at / 1e6))));
            double strength = kind.Acceleration == 1 ? 1 : fastest / half;
            AddPulse(voltage, at * kind.Rate / 1e6, width * half * kind.Rate / 1e6, sign * swing * strength, isGauss);
            sign = -sign;
            at += i < intervalsUs.Length ? intervalsUs[i] : 0;
        }
    }

    private static void AddPulse(double[] voltage, double at, double width, double peak, bool isGauss)
    {
        width = Math.Sqrt((width * width) + (NarrowestSamples * NarrowestSamples));
        double reach = isGauss ? 2.5 * width : 12 * width;
        int last = (int)Math.Min(voltage.Length - 1, at + reach);
        for (int i = (int)Math.Max(0, at - reach); i <= last; i++)
        {
            double away = (i - at) / width;
            away *= isGauss ? WidthOfGauss : WidthOfLorentz;
            voltage[i] += peak * (isGauss ? Math.Exp(-away * away) : 1 / (1 + (away * away)));
        }
    }

    private static double[] Halves(ReadOnlySpan<ushort> intervalsUs)
    {
        double[] halves = new double[intervalsUs.Length];
        for (int i = 0; i < halves.Length; i++)
        {
            int first = Math.Max(0, i - Around);
            int end = Math.Min(halves.Length, i + Around + 1);
            foreach (ushort us in intervalsUs[first..end])
            {
                halves[i] = Math.Max(halves[i], us / 2.0);
            }
        }

        return halves;
    }

    private static float[] Record(double[] voltage, SoundKind kind, double peak, Random random)
    {
        (double Hz, double Phase, double Strength)[] slow = [.. Slow(kind, random)];
        double offset = kind.Offset * ((2 * random.NextDouble()) - 1);
        double clip = kind.Clip > 0 ? kind.Clip * peak : 1;
        double scale = kind.Bits > 0 ? Math.Pow(2, kind.Bits - 1) : 0;
        float[] samples = new float[voltage.Length];
        for (int i = 0; i < samples.Length; i++)
        {
            double sum = voltage[i] + (kind.Noise * Normal(random));
            foreach ((double hz, double phase, double strength) in slow)
            {
                sum += strength * Math.Sin((2 * Math.PI * hz * i / kind.Rate) + phase);
            }

            double sample = Math.Clamp((peak * sum) + offset, -clip, clip);
            samples[i] = (float)(scale > 0 ? Math.Round(sample * scale) / scale : sample);
        }

        return samples;
    }

    private static IEnumerable<(double Hz, double Phase, double Strength)> Slow(SoundKind kind, Random random)
    {
        double mains = random.Next(2) == 0 ? 50 : 60;
        foreach ((int harmonic, double share) in new[] { (1, 0.85), (3, 0.1), (5, 0.05) })
        {
            yield return (mains * harmonic, 2 * Math.PI * random.NextDouble(), kind.Hum * share);
        }

        foreach (double share in new[] { 0.5, 0.3, 0.2 })
        {
            yield return (
                0.5 + (7.5 * random.NextDouble()), 2 * Math.PI * random.NextDouble(), kind.Wander * share);
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
