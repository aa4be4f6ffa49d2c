using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// The reversal that goes or came with a hand-over; its fields mean something only while it is present. As a record:
/// trace number and amount of the sale; number of the terminal that sold (12 to 19), where other records have a handle;
/// counter of the sale's keys (20 to 23); currency (24 to 25); reason (26); above both the id of the host
/// (<see cref="HostBits"/>); counter of the seller's consent (27 to 30).
/// The record before it says more: number of the initial key (0 to 7), consent (8 to 15), merchant (16 to 30).
/// </summary>
public sealed class MovedReversal
{
    private const int KeyCounterAt = 20;
    private const int CurrencyAt = 24;
    private const int ReasonAt = 26;
    private const int ConsentCounterAt = 27;

    /// <summary>Number of the terminal that sold, ASCII.</summary>
    public readonly byte[] TerminalId = new byte[DeviceKeys.TerminalIdLength];

    /// <summary>Names the sale, with the seller's consent.</summary>
    public readonly Stamp Stamp = new Stamp();

    /// <summary>Trace number of the sale to undo.</summary>
    public int Stan;

    /// <summary>Amount of the sale to undo in minor units.</summary>
    public long AmountMinor;

    /// <summary>Why the sale is undone, None when there is no such reversal.</summary>
    public ReversalReason Reason;

    /// <summary>True when there is such a reversal.</summary>
    public bool IsPresent => Reason != ReversalReason.None;

    /// <summary>Forgets the reversal.</summary>
    public void Clear()
    {
        Array.Clear(TerminalId, 0, TerminalId.Length);
        Stamp.Clear();
        Stan = 0;
        AmountMinor = 0;
        Reason = ReversalReason.None;
    }

    /// <summary>Writes the reversal into a body.</summary>
    public void WriteTo(byte[] body)
    {
        JournalRecord.PutSale(body, Stan, AmountMinor);
        Array.Copy(TerminalId, 0, body, JournalRecord.HandleAt, TerminalId.Length);
        BigEndian.Put(body, KeyCounterAt, 4, Stamp.KeyCounter);
        HostBits.Write(body, CurrencyAt, ReasonAt, (int)Reason, Stamp);
        BigEndian.Put(body, ConsentCounterAt, 4, Stamp.ConsentCounter);
    }

    /// <summary>Writes what goes before it into a body.</summary>
    public void WriteSellerTo(byte[] body)
    {
        Array.Copy(Stamp.Seller, 0, body, 0, Stamp.SellerLength);
        Array.Copy(Stamp.Consent, 0, body, Stamp.TerminalAt, Stamp.ConsentLength);
    }

    /// <summary>Reads the reversal out of a body.</summary>
    public void ReadFrom(byte[] body)
    {
        Array.Copy(body, JournalRecord.HandleAt, TerminalId, 0, TerminalId.Length);
        Array.Copy(TerminalId, 0, Stamp.Seller, Stamp.TerminalAt, TerminalId.Length);
        Stan = JournalRecord.StanOf(body);
        AmountMinor = JournalRecord.AmountMinorOf(body);
        Reason = (ReversalReason)HostBits.NumberOf(body, ReasonAt);
        Stamp.KeyCounter = BigEndian.Get(body, KeyCounterAt, 4);
        HostBits.Read(body, CurrencyAt, ReasonAt, Stamp);
        Stamp.ConsentCounter = BigEndian.Get(body, ConsentCounterAt, 4);
    }

    /// <summary>Reads what goes before it out of a body.</summary>
    public void ReadSellerFrom(byte[] body)
    {
        Array.Copy(body, 0, Stamp.Seller, 0, Stamp.SellerLength);
        Array.Copy(body, Stamp.TerminalAt, Stamp.Consent, 0, Stamp.ConsentLength);
    }
}
