using PosTerminal.Firmware.Card;

namespace PosTerminal.Emulator.Swipes;

/// <summary>One pass of a card through the slot, as a scenario or a person asks for it.</summary>
public sealed record SwipeOrder
{
    /// <summary>A name of the card tray; ignored where <see cref="Track2"/> is given.</summary>
    public string Card { get; init; } = "visa-pin";

    /// <summary>Text of track 2 between the sentinels, for a card that is not in the tray.</summary>
    public string? Track2 { get; init; }

    /// <summary>Speed at the start of the card in mm/s.</summary>
    public double SpeedMmPerS { get; init; } = 400;

    /// <summary>How many times faster the card is at its end: 1 is a steady hand.</summary>
    public double Accelerate { get; init; } = 1;

    /// <summary>Cell-length jitter of the stripe, 0 to 1 (0.05 is 5 %).</summary>
    public double Jitter { get; init; } = 0.02;

    /// <summary>Which end goes first.</summary>
    public SwipeDirection Direction { get; init; } = SwipeDirection.Forward;

    /// <summary>What is wrong with card or hand.</summary>
    public SwipeFault Fault { get; init; } = new();
}
