using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Flux changes are the peaks of the head's voltage, up and down in turn. A peak counts when the voltage comes
/// back from it by a part of the local amplitude, which a hand changes eightfold within one swipe.
/// </summary>
internal sealed class PeakFinder
{
    private const int BlocksOfWindow = 4;

    private readonly ReadOnlyMemory<float> _samples;
    private readonly double _sampleRate;
    private readonly int _block;
    private readonly float[] _around;
    private readonly float _peak;

    /// <summary>Takes the local amplitudes of a sound, by blocks: exact enough, and fast.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="windowSeconds">Half width of the window in which the local amplitude is taken.</param>
    internal PeakFinder(ReadOnlyMemory<float> samples, double sampleRate, double windowSeconds)
    {
        _samples = samples;
        _sampleRate = sampleRate;
        _block = Math.Max(1, (int)(sampleRate * windowSeconds) / BlocksOfWindow);
        float[] loudest = new float[(samples.Length / _block) + 1];
        for (int block = 0; block < loudest.Length; block++)
        {
            loudest[block] = Loudest(Block(block));
            _peak = Math.Max(_peak, loudest[block]);
        }

        _around = new float[loudest.Length];
        for (int block = 0; block < _around.Length; block++)
        {
            int begin = Math.Max(0, block - BlocksOfWindow);
            int end = Math.Min(loudest.Length, block + BlocksOfWindow + 1);
            _around[block] = Loudest(loudest.AsSpan(begin, end - begin));
        }
    }

    /// <summary>Times of the peaks in us from the first sample, between samples by a parabola.</summary>
    /// <param name="hysteresis">How far the voltage must come back, part of the local amplitude.</param>
    /// <param name="floor">Least local amplitude, part of the swipe's peak: silence has no peaks.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal List<double> Find(double hysteresis, double floor)
    {
        ReadOnlySpan<float> samples = _samples.Span;
        List<double> peaks = [];
        int extreme = 0;
        int sign = 0;
        int i = 1;
        for (int block = 0; block < _around.Length; block++)
        {
            float back = Math.Max((float)floor * _peak, _around[block]) * (float)hysteresis;
            for (int end = Math.Min(samples.Length, (block + 1) * _block); i < end; i++)
            {
                float sinceExtreme = samples[i] - samples[extreme];
                if (sign == 0)
                {
                    sign = Math.Abs(sinceExtreme) > back ? Math.Sign(sinceExtreme) : 0;
                    extreme = sign != 0 ? i : extreme;
                }
                else if (sinceExtreme * sign > 0)
                {
                    extreme = i;
                }
                else if (-sinceExtreme * sign > back)
                {
                    peaks.Add((extreme + Offset(samples, extreme)) * 1e6 / _sampleRate);
                    extreme = i;
                    sign = -sign;
                }
            }
        }

        return peaks;
    }

    private ReadOnlySpan<float> Block(int block) =>
        _samples.Span[(block * _block)..Math.Min(_samples.Length, (block + 1) * _block)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Loudest(ReadOnlySpan<float> samples)
    {
        float loudest = 0;
        foreach (float voltage in samples)
        {
            loudest = Math.Max(loudest, Math.Abs(voltage));
        }

        return loudest;
    }

    private static float Offset(ReadOnlySpan<float> samples, int i)
    {
        if (i < 1 || i + 1 >= samples.Length)
        {
            return 0;
        }

        float curve = samples[i - 1] - 2 * samples[i] + samples[i + 1];
        return curve == 0 ? 0 : Math.Clamp((samples[i - 1] - samples[i + 1]) / (2 * curve), -0.5f, 0.5f);
    }
}
