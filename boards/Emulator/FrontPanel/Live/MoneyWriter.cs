using System.Text.Json;
using PosTerminal.Emulator.Issuer;
using PosTerminal.Emulator.Swipes;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Terminal;

namespace PosTerminal.Emulator.FrontPanel.Live;

/// <summary>What is told of the money: what stops a sale, what is being undone, what the issuer knows.</summary>
public static class MoneyWriter
{
    /// <summary>Writes keys of an open object; where the host is elsewhere its book and accounts are null.</summary>
    public static void Write(Utf8JsonWriter json, LiveTerminal terminal)
    {
        TerminalMachine? machine = terminal.Bench.Emulated?.Machine;
        FaultCode cause = machine?.FirstCause ?? FaultCode.None;
        json.WriteString("firstCause", cause == FaultCode.None ? "" : FaultName.Of(cause));
        if (machine?.Reversal.IsPending == true)
        {
            json.WriteNumber("openReversal", machine.Reversal.AmountMinor);
        }
        else
        {
            json.WriteNull("openReversal");
        }
        WriteIssuer(json, terminal);
    }

    private static void WriteIssuer(Utf8JsonWriter json, LiveTerminal terminal)
    {
        if (terminal.Options.Host is not null)
        {
            json.WriteNull("issuerBooked");
            json.WriteNull("accounts");
            return;
        }
        IssuerLedger ledger = terminal.Bench.Ledger;
        json.WriteStartObject("issuerBooked");
        json.WriteNumber("approvals", ledger.Approvals);
        json.WriteNumber("declines", ledger.Declines);
        json.WriteNumber("reversals", ledger.Reversals);
        json.WriteEndObject();
        json.WriteStartObject("accounts");
        foreach (TrayCard card in CardTray.Cards)
        {
            WriteAccount(json, card, terminal.Bench.Issuer.FindAccount(card.Number));
        }
        json.WriteEndObject();
    }

    // A card that the issuer was never asked about has no entry: it is good and may spend what it likes.
    private static void WriteAccount(Utf8JsonWriter json, TrayCard card, IssuerAccount? account)
    {
        if (account is null)
        {
            return;
        }
        json.WriteStartObject(card.Name);
        json.WriteString("state", AccountOrder.StateOf(account));
        json.WriteNumber("wrongPins", account.WrongPins);
        if (!account.IsUnlimited)
        {
            json.WriteNumber("balance", account.BalanceMinor);
        }
        json.WriteEndObject();
    }
}
