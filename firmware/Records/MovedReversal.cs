using System;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The reversal that goes or came with a hand-over; its fields mean something only while it is present. As a record:
/// trace number and amount of the sale; number of the terminal that sold (12 to 19), where other records have a handle;
/// reason (26).
/// </summary>
public sealed class MovedReversal
{
    private const int ReasonAt = 26;

    /// <summary>Number of the terminal that sold, ASCII.</summary>
    public readonly byte[] TerminalId = new byte[DeviceKeys.TerminalIdLength];

    /// <summary>Trace number of the sale to undo.</summary>
    public int Stan;

    /// <summary>Amount of the sale to undo in minor units.</summary>
    public long AmountMinor;

    /// <summary>Why the sale is undone, None when there is no such reversal.</summary>
    public ReversalReason Reason;

    /// <summary>True when there is such a reversal.</summary>
    public bool IsPresent => Reason != ReversalReason.None;

    /// <summary>Overwrites the reversal.</summary>
    public void Set(byte[] terminalId, int stan, long amountMinor, ReversalReason reason)
    {
        Array.Copy(terminalId, 0, TerminalId, 0, TerminalId.Length);
        Stan = stan;
        AmountMinor = amountMinor;
        Reason = reason;
    }

    /// <summary>Forgets the reversal.</summary>
    public void Clear()
    {
        Array.Clear(TerminalId, 0, TerminalId.Length);
        Stan = 0;
        AmountMinor = 0;
        Reason = ReversalReason.None;
    }

    /// <summary>Writes the reversal into a body.</summary>
    public void WriteTo(byte[] body)
    {
        JournalRecord.PutSale(body, Stan, AmountMinor);
        Array.Copy(TerminalId, 0, body, JournalRecord.HandleAt, TerminalId.Length);
        body[ReasonAt] = (byte)Reason;
    }

    /// <summary>Reads the reversal out of a body.</summary>
    public void ReadFrom(byte[] body)
    {
        Array.Copy(body, JournalRecord.HandleAt, TerminalId, 0, TerminalId.Length);
        Stan = JournalRecord.StanOf(body);
        AmountMinor = JournalRecord.AmountMinorOf(body);
        Reason = (ReversalReason)body[ReasonAt];
    }
}
