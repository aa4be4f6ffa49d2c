using System.Linq;

namespace PosTerminal.Trials.Sounds;

/// <summary>The kinds of recordings that the table of sounds has.</summary>
public static class SoundKinds
{
    private static readonly int[] s_rates = [192_000, 96_000, 48_000];

    /// <summary>White noise over the pulses of a good card.</summary>
    public static SoundKind[] Noisy { get; } =
    [
        .. from noise in new[] { 0, 5, 10, 15, 20 }
           from rate in s_rates
           select new SoundKind($"noise {noise} %", 0) { Noise = noise / 100.0, IsAtAnySpeed = noise == 15 }.At(rate),
        new SoundKind("noise 15 %, x2", 0) { Noise = 0.15, Acceleration = 2 }.At(192_000),
        new SoundKind("noise 10 %, x4", 0) { Noise = 0.10, Acceleration = 4 }.At(192_000),
    ];

    /// <summary>Weak and wide pulses of a worn card over a base line that wanders.</summary>
    public static SoundKind[] Worn { get; } =
    [
        Weak("weak", 0.3, 0.6, 16),
        Weak("weak, wide 0.6 to 0.8", 0.6, 0.8, 16),
        Weak("weak, wide 0.8 to 1.0", 0.8, 1.0, 16) with { IsAtAnySpeed = true },
        Weak("weak, wide 1.0 to 1.2", 1.0, 1.2, 16),
        Weak("weak, wide 0.6 to 1.2, 8 bits", 0.6, 1.2, 8) with { Weakest = 0.03 },
        Weak("weak, wide 0.6 to 1.2, no hum", 0.6, 1.2, 16) with { Hum = 0, Wander = 0 },
        Weak("weak, wide 0.6 to 1.2, x3", 0.6, 1.2, 16) with { Acceleration = 3 },
        Weak("weak, wide 0.6 to 1.2, noise 5 %", 0.6, 1.2, 16) with { Noise = 0.05 },
        Weak("weak, wide 0.6 to 1.2, second channel", 0.6, 1.2, 16) with { HasIdleChannel = true },
        Weak("clipped at 0.6, wide 0.6 to 1.2", 0.6, 1.2, 16) with
        {
            Weakest = 0.5, Strongest = 0.5, Hum = 0, Wander = 0, Offset = 0, Clip = 0.6,
        },
    ];

    /// <summary>What is put over the swipes that are no card.</summary>
    public static SoundKind[] False { get; } =
    [
        new SoundKind("noise 0 %", 0).At(192_000),
        new SoundKind("noise 5 %", 0) { Noise = 0.05 }.At(48_000),
        new SoundKind("noise 15 %", 0) { Noise = 0.15 }.At(192_000),
        new SoundKind("noise 10 %", 0) { Noise = 0.10 }.At(48_000),
        Weak("weak, wide 0.6 to 1.2", 0.6, 1.2, 16),
    ];

    private static SoundKind Weak(string name, double narrowest, double widest, int bits) => new(name, 48_000)
    {
        Narrowest = narrowest,
        Widest = widest,
        Weakest = 0.01,
        Strongest = 0.05,
        Swing = 0.4,
        Hum = 3,
        Wander = 5,
        Offset = 0.05,
        Noise = 0.02,
        Bits = bits,
    };
}
