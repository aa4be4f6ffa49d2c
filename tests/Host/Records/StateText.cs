using System;
using System.Text;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Host.Records;

/// <summary>All that a journal adds up to, a line for each thing.</summary>
internal static class StateText
{
    internal static void Append(StringBuilder text, Journal journal)
    {
        JournalState state = journal.State;
        byte[] last = new byte[8];
        byte[] challenge = new byte[8];
        state.Last.CopyHandle(last);
        state.Challenge.CopyHandle(challenge);
        text.Append($"seconds {state.Seconds} keys {state.KeyCounter} epoch {state.Challenge.Epoch}\n")
            .Append($"sale {state.Last.Stan} {state.Last.AmountMinor} {state.Last.Fate} {state.ReversalReason}")
            .Append($" flight {state.IsInFlight} pin {state.HasPinInFlight} card {Convert.ToHexString(last)}\n")
            .Append($"highest {state.Dates.Highest} {state.HighestEpoch} lock {state.Lock.Code}")
            .Append($" crashes {state.Crashes.Count} {state.Crashes.IsNewest}\n")
            .Append($"challenge {state.Challenge.IsOpen} {state.Challenge.Number} {state.Challenge.Tries}")
            .Append($" {Convert.ToHexString(challenge)}\n");
        AppendSecrets(text, state.Secrets.Tries);
        AppendTries(text, state.Guard.Table);
        text.Append("entries");
        for (int i = 0; i < state.Guard.EntryCount; i++)
        {
            text.Append(' ').Append(state.Guard.EntryAt(i));
        }
        AppendStandby(text.Append('\n'), state.Standby);
    }

    private static void AppendStandby(StringBuilder text, StandbyState standby)
    {
        text.Append($"standby {standby.IsHandedOver} {standby.Number} {standby.Second}")
            .Append($" moved {Convert.ToHexString(standby.Moved.TerminalId)} {standby.Moved.Stan}")
            .Append($" {standby.Moved.AmountMinor} {(int)standby.Moved.Reason}\n");
        byte[] terminalId = new byte[8];
        for (int place = 0; place < standby.Senders.Count; place++)
        {
            standby.Senders.CopyTerminalId(place, terminalId);
            text.Append($"sender {Convert.ToHexString(terminalId)} {standby.Senders.NumberAt(place)}\n");
        }
    }

    private static void AppendSecrets(StringBuilder text, SecretTries tries)
    {
        foreach (ServiceSecret secret in Enum.GetValues<ServiceSecret>())
        {
            text.Append($"secret {secret}");
            for (int i = 0; i < SecretTries.MostTries; i++)
            {
                long over = tries.OverSecondOf(secret, i);
                text.Append(over == 0 ? "" : $" {over}");
            }
            text.Append('\n');
        }
    }

    private static void AppendTries(StringBuilder text, TryTable table)
    {
        byte[] handle = new byte[8];
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            if (table.IsUsedAt(place))
            {
                table.CopyHandle(place, handle);
                text.Append($"tries {Convert.ToHexString(handle)} {table.CountAt(place)} {table.SilentAt(place)}")
                    .Append($" {table.IsIssuerLockedAt(place)} {table.LastSecondsAt(place)}\n");
            }
        }
    }
}
