namespace PosTerminal.Trials.Sounds;

/// <summary>How a swipe was recorded as a sound. A pulse is what the head makes of one flux change.</summary>
/// <param name="Name">What the table says.</param>
/// <param name="Rate">Samples per second.</param>
public sealed record SoundKind(string Name, int Rate)
{
    /// <summary>Sigma of the white noise, in peaks of a pulse.</summary>
    public double Noise { get; init; }

    /// <summary>Least width of a pulse at half of its peak, in half cells.</summary>
    public double Narrowest { get; init; } = 0.3;

    /// <summary>Most width of a pulse at half of its peak, in half cells.</summary>
    public double Widest { get; init; } = 0.6;

    /// <summary>Least peak of a pulse, in full scale.</summary>
    public double Weakest { get; init; } = 0.5;

    /// <summary>Most peak of a pulse, in full scale.</summary>
    public double Strongest { get; init; } = 0.5;

    /// <summary>Share of its peak by which a pulse swings slowly.</summary>
    public double Swing { get; init; }

    /// <summary>Hum of 50 or 60 Hz with two harmonics, in peaks of a pulse.</summary>
    public double Hum { get; init; }

    /// <summary>Wandering of the base line, from 0.5 to 8 Hz, in peaks of a pulse.</summary>
    public double Wander { get; init; }

    /// <summary>The base line itself, in full scale.</summary>
    public double Offset { get; init; }

    /// <summary>Bits of a sample, 0 for floating point.</summary>
    public int Bits { get; init; }

    /// <summary>Where samples are clipped, in peaks of a pulse; 0 for full scale only.</summary>
    public double Clip { get; init; }

    /// <summary>Speed of the card at its end against its start; pulses are as strong as they are fast.</summary>
    public double Acceleration { get; init; } = 1;

    /// <summary>Normal error of every flux change, in half cells.</summary>
    public double Jitter { get; init; } = 0.03;

    /// <summary>True when another channel, with hum and noise only, comes first.</summary>
    public bool HasIdleChannel { get; init; }

    /// <summary>True when the table has slow and fast swipes of it too.</summary>
    public bool IsAtAnySpeed { get; init; }

    /// <summary>This kind with another name and rate.</summary>
    public SoundKind At(int rate) => this with { Rate = rate, Name = $"{Name}, {rate / 1000} kHz" };
}
