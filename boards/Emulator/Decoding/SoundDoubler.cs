using System;

namespace PosTerminal.Emulator.Decoding;

/// <summary>
/// Puts a sample between each two: with few samples in a half cell a straight line between them is too coarse.
/// </summary>
internal static class SoundDoubler
{
    private const int Reach = 12;

    private static readonly float[] s_weights = Weights();

    /// <summary>Twice the samples, the last one alone.</summary>
    internal static float[] Double(float[] samples)
    {
        float[] doubled = new float[Math.Max(0, (2 * samples.Length) - 1)];
        for (int i = 0; i < samples.Length; i++)
        {
            doubled[2 * i] = samples[i];
        }

        for (int i = 0; i + 1 < samples.Length; i++)
        {
            float sum = 0;
            for (int k = 0; k < Reach; k++)
            {
                sum += s_weights[k] * (samples[Math.Max(0, i - k)] + samples[Math.Min(samples.Length - 1, i + 1 + k)]);
            }

            doubled[(2 * i) + 1] = sum;
        }

        return doubled;
    }

    // A sinc in a cosine window; a level stays a level.
    private static float[] Weights()
    {
        float[] weights = new float[Reach];
        double sum = 0;
        for (int k = 0; k < Reach; k++)
        {
            double away = Math.PI * (k + 0.5);
            double window = 0.5 + (0.5 * Math.Cos(away / Reach));
            weights[k] = (float)(Math.Sin(away) / away * window);
            sum += 2 * weights[k];
        }

        for (int k = 0; k < Reach; k++)
        {
            weights[k] /= (float)sum;
        }

        return weights;
    }
}
