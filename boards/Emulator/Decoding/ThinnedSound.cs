using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>A sound with no more samples than a half cell needs, each the mean of some.</summary>
internal sealed record ThinnedSound
{
    private const int SamplesOfHalf = 14;

    /// <summary>Thins a sound.</summary>
    /// <param name="samples">The sound.</param>
    /// <param name="rate">Its samples per second.</param>
    /// <param name="half">Half cell in seconds.</param>
    internal ThinnedSound(ReadOnlySpan<float> samples, int rate, double half)
    {
        Factor = Math.Max(1, (int)(half * rate / SamplesOfHalf));
        Rate = (double)rate / Factor;
        Samples = new float[samples.Length / Factor];
        for (int i = 0; i < Samples.Length; i++)
        {
            float sum = 0;
            foreach (float sample in samples.Slice(i * Factor, Factor))
            {
                sum += sample;
            }

            Samples[i] = sum / Factor;
        }
    }

    /// <summary>Where it begins in the sound that it was made of, in samples of that.</summary>
    internal int Begin { get; init; }

    /// <summary>Samples that became one.</summary>
    internal int Factor { get; }

    /// <summary>Samples per second.</summary>
    internal double Rate { get; }

    /// <summary>The samples.</summary>
    internal float[] Samples { get; }
}
