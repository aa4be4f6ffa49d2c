namespace PosTerminal.Emulator.Machine;

/// <summary>What a bench is set up with.</summary>
public sealed record BenchOptions
{
    /// <summary>Seed of every random stream: bounce, jitter, noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>"en" or "zh".</summary>
    public string Language { get; init; } = "en";
}
