using System.Device.Gpio;
using PosTerminal.Hal.Magstripe;

namespace PosTerminal.Emulator.Machine;

/// <summary>The switch in the slot: low while a card passes.</summary>
/// <param name="pin">An open input.</param>
public sealed class CardSlotSwitch(GpioPin pin) : ICardPresence
{
    /// <inheritdoc/>
    public bool IsPresent => pin.Read() == PinValue.Low;
}
