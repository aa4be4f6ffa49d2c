using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.Ports;

/// <summary>Source of swipes: a reader head with its decoder, already told apart by class.</summary>
public interface ICardReader
{
    /// <summary>Forgets what was captured before; called when the terminal begins to ask for a card.</summary>
    void Arm();

    /// <summary>Moves a finished swipe into <paramref name="swipe"/>; false when there is none.</summary>
    /// <param name="nowMs">Terminal time of this tick in ms.</param>
    /// <param name="swipe">Overwritten when the answer is true, else left alone.</param>
    bool TryTake(long nowMs, CardSwipe swipe);
}
