namespace PosTerminal.Emulator.Swipes;

/// <summary>Damage to a stripe or clumsiness of a hand; each part is off by default.</summary>
public sealed record SwipeFault
{
    /// <summary>Part of the card that has passed when it is lifted out, 0 to 1; 1 is the whole card.</summary>
    public double StopAfter { get; init; } = 1;

    /// <summary>Part of the card that is missed at the start, 0 to 1.</summary>
    public double StartAfter { get; init; }

    /// <summary>Signal strength against the ISO reference, 0 to 1; below 0.2 the reader sees no flux change.</summary>
    public double Amplitude { get; init; } = 1;

    /// <summary>First bit (from the start of the track) whose flux changes are gone, -1 for none.</summary>
    public int EraseFirstBit { get; init; } = -1;

    /// <summary>Last bit whose flux changes are gone.</summary>
    public int EraseLastBit { get; init; } = -1;

    /// <summary>A bit that reads as its opposite, -1 for none.</summary>
    public int FlipBit { get; init; } = -1;

    /// <summary>Last of a run of such bits; less than the first for one bit only.</summary>
    public int FlipLastBit { get; init; } = -1;

    /// <summary>The card-present line does not see the card.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Part of the bits, 0 to 1, that get a false or a missing flux change.</summary>
    public double Noise { get; init; }
}
