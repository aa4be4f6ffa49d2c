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
        return isPossible && state switch
        {
            TerminalState.EnteringPin or TerminalState.ConfirmingRepeat => sale.Card.PanLength > 0
                && sale.AmountMinor > 0 && sale.PinSends < PinPolicy.MaximumSends,
            TerminalState.Authorising => journal.IsInFlight && journal.Last.Stan == sale.Stan
                && journal.Last.AmountMinor == sale.AmountMinor,
            TerminalState.AwaitingCard => sale.AmountMinor > 0 && sale.Pin.Length == 0,
            _ => sale.Card.PanLength == 0 && sale.Pin.Length == 0,
        };
    }
}
