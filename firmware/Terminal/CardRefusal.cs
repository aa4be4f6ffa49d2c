using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>Says why a card may not be used, or may not be given a PIN. Guards ask, effects tell the answer.</summary>
public sealed class CardRefusal
{
    private const int DaysModulus = 100;

    private readonly TerminalConfiguration _configuration;
    private readonly TickInputs _inputs;
    private readonly Journal _journal;

    /// <summary>Refusals by configuration, date and the tries that the journal keeps.</summary>
    public CardRefusal(TerminalConfiguration configuration, TickInputs inputs, Journal journal)
    {
        _configuration = configuration;
        _inputs = inputs;
        _journal = journal;
    }

    /// <summary>S110 without a route, C706 for a chip, C704 after the expiry; None when the card may be used.</summary>
    public FaultCode OfCard(CardData card)
    {
        if (!_configuration.HasRoute(card.Track2))
        {
            return FaultCode.S110;
        }
        if (ServiceCode.HasChip(card.ServiceCode))
        {
            return FaultCode.C706;
        }
        return IsExpired(card.ExpiryYearMonth) ? FaultCode.C704 : FaultCode.None;
    }

    /// <summary>Why no PIN may be typed for the card with this handle; None when one may.</summary>
    public FaultCode OfPin(byte[] handle) => _journal.State.Guard.RefusalOf(handle, _journal.NowSeconds);

    // Where nobody knows the date, the issuer decides.
    private bool IsExpired(int expiryYearMonth) =>
        expiryYearMonth != 0 && expiryYearMonth < _inputs.Today / DaysModulus;
}
