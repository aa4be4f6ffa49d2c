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
        byte[] passcode = new byte[8];
        byte[] challenge = new byte[8];
        state.CopyLastHandle(last);
        state.CopyPasscodeHandle(passcode);
        state.Challenge.CopyHandle(challenge);
        text.Append($"seconds {state.Seconds} keys {state.KeyCounter} epoch {state.Epoch}\n")
            .Append($"sale {state.LastStan} {state.LastAmountMinor} {state.LastFate} {state.ReversalReason}")
            .Append($" flight {state.IsInFlight} pin {state.HasPinInFlight} card {Convert.ToHexString(last)}\n")
            .Append($"highest {state.Dates.Highest} {state.HighestEpoch} lock {state.LockCode}")
            .Append($" crashes {state.CrashCount} {state.HasCrashed}\n")
            .Append($"passcode {state.IsPasscodeOpen} {Convert.ToHexString(passcode)}\n")
            .Append($"challenge {state.Challenge.IsOpen} {state.Challenge.Number} {state.Challenge.Tries}")
            .Append($" {Convert.ToHexString(challenge)}\n");
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

    private static void AppendTries(StringBuilder text, TryTable table)
    {
        byte[] handle = new byte[8];
        for (int place = 0; place < TryTable.Capacity; place++)
        {
            if (table.IsUsedAt(place))
            {
                table.CopyHandle(place, handle);
                text.Append($"tries {Convert.ToHexString(handle)} {table.CountAt(place)}")
                    .Append($" {table.IsIssuerLockedAt(place)} {table.LastSecondsAt(place)}\n");
            }
        }
    }
}
