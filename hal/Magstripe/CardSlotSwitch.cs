using System.Device.Gpio;

namespace PosTerminal.Hal.Magstripe;

/// <summary>A card-present output or a switch in the slot: low while a card passes.</summary>
public sealed class CardSlotSwitch : ICardPresence
{
    private readonly GpioPin _pin;

    /// <summary>Reads a pin.</summary>
    /// <param name="pin">An open input.</param>
    public CardSlotSwitch(GpioPin pin)
    {
        _pin = pin;
    }

    /// <inheritdoc/>
    public bool IsPresent => !(bool)_pin.Read();
}
