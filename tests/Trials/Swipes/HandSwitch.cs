using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Trials.Swipes;

/// <summary>A card-present switch that is set by hand.</summary>
public sealed class HandSwitch : ICardPresence
{
    /// <inheritdoc/>
    public bool IsPresent { get; set; }
}
