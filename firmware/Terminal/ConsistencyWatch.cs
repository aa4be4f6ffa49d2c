using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Rules;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Terminal;

/// <summary>
/// What must hold in each state; if not, something else than this program changed the memory: a PIN is
/// asked for only with a card and an amount, a sale that is out is in the journal, at rest nothing is left.
/// </summary>
public static class ConsistencyWatch
{
    /// <summary>True when the sale makes sense in this state.</summary>
    public static bool Holds(Sale sale, JournalState journal, TerminalState state)
    {
        bool isPossible = sale.AmountMinor >= 0 && sale.AmountMinor <= Amount.MaximumMinor
            && sale.PinSends >= 0 && sale.PinSends <= PinPolicy.MaximumSends;
        switch (state)
        {
            case TerminalState.EnteringPin:
            case TerminalState.ConfirmingRepeat:
                return isPossible && sale.Card.PanLength > 0
                    && sale.AmountMinor > 0 && sale.PinSends < PinPolicy.MaximumSends;
            case TerminalState.Authorising:
                return isPossible && journal.IsInFlight && journal.Last.Stan == sale.Stan
                    && journal.Last.AmountMinor == sale.AmountMinor;
            case TerminalState.AwaitingCard:
                return isPossible && sale.AmountMinor > 0 && sale.Pin.Length == 0;
            default:
                return isPossible && sale.Card.PanLength == 0 && sale.Pin.Length == 0;
        }
    }
}
