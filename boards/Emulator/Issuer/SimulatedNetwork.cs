namespace PosTerminal.Emulator.Issuer;

/// <summary>The network between terminal and issuer.</summary>
public sealed class SimulatedNetwork
{
    /// <summary>What it does now.</summary>
    public NetworkCondition Condition { get; set; }

    /// <summary>Time of one way in ns.</summary>
    public long TripNs { get; set; } = 20_000_000;
}
