using System.Device.Gpio;

namespace PosTerminal.Hal.Magstripe;

/// <summary>
/// A card-present output or a switch in the slot: low while a card passes. The pin is read when it tells that it has
/// changed, as each read makes garbage on the device; and now and then, as a full queue loses what a pin tells.
/// </summary>
public sealed class CardSlotSwitch : ICardPresence
{
    private const int AnswersOfRead = 32;

    private readonly GpioPin _pin;
    private int _answersLeft;
    private bool _hasChanged;
    private bool _isPresent;

    /// <summary>Watches a pin.</summary>
    /// <param name="pin">An open input.</param>
    public CardSlotSwitch(GpioPin pin)
    {
        _pin = pin;
        pin.ValueChanged += NoteChange;
    }

    /// <inheritdoc/>
    public bool IsPresent
    {
        get
        {
            _answersLeft--;
            if (_hasChanged || _answersLeft < 0)
            {
                // In this order: a change that is told in between is looked at the next time.
                _hasChanged = false;
                _answersLeft = AnswersOfRead;
                _isPresent = !(bool)_pin.Read();
            }

            return _isPresent;
        }
    }

    // Runs on the thread of events. The level of the event may be an old one, so it is not taken.
    private void NoteChange(object sender, PinValueChangedEventArgs e) => _hasChanged = true;
}
