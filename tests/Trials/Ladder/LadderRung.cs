namespace PosTerminal.Trials.Ladder;

/// <summary>One kind of damage at one strength.</summary>
/// <param name="Name">What the table says.</param>
public sealed record LadderRung(string Name)
{
    /// <summary>Normal error of every transition, sigma in half cells.</summary>
    public double Jitter { get; init; } = 0.03;

    /// <summary>Speed at the end against speed at the start.</summary>
    public double Acceleration { get; init; } = 1;

    /// <summary>Single transitions that are missing.</summary>
    public int Missing { get; init; }

    /// <summary>Pairs of neighbouring transitions that are missing: drop-outs.</summary>
    public int MissingPairs { get; init; }

    /// <summary>Pairs of needless transitions close together.</summary>
    public int Spikes { get; init; }

    /// <summary>Single needless transitions anywhere.</summary>
    public int Extra { get; init; }

    /// <summary>True when the card goes the wrong way.</summary>
    public bool IsBackward { get; init; }

    /// <summary>The rungs, from the easiest on.</summary>
    public static LadderRung[] All { get; } =
    [
        new("jitter 0 %") { Jitter = 0 },
        new("jitter 5 %") { Jitter = 0.05 },
        new("jitter 10 %") { Jitter = 0.10 },
        new("jitter 15 %") { Jitter = 0.15 },
        new("jitter 20 %") { Jitter = 0.20 },
        new("jitter 25 %") { Jitter = 0.25 },
        new("backward, 10 %") { Jitter = 0.10, IsBackward = true },
        new("acceleration x2") { Acceleration = 2 },
        new("acceleration x6, backward") { Acceleration = 6, IsBackward = true },
        new("acceleration x10") { Acceleration = 10 },
        new("x4 and jitter 10 %") { Acceleration = 4, Jitter = 0.10 },
        new("1 missing") { Missing = 1 },
        new("2 missing") { Missing = 2 },
        new("3 missing") { Missing = 3 },
        new("1 pair missing") { MissingPairs = 1 },
        new("2 pairs missing") { MissingPairs = 2 },
        new("3 pairs missing") { MissingPairs = 3 },
        new("1 spike pair") { Spikes = 1 },
        new("2 spike pairs") { Spikes = 2 },
        new("3 spike pairs") { Spikes = 3 },
        new("1 extra") { Extra = 1 },
        new("2 extra") { Extra = 2 },
        new("3 extra") { Extra = 3 },
    ];
}
