using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Transaction;

/// <summary>One message to the host. The PIN leaves only as a block; a reversal holds neither PIN nor track.</summary>
public sealed class HostRequest
{
    /// <summary>Bytes of an ISO 9564-1 format 4 block.</summary>
    public const int PinBlockLength = 16;

    /// <summary>The card; its track goes to the host, never into a log.</summary>
    public readonly CardData Card = new CardData();

    /// <summary>Enciphered PIN, meaningful when <see cref="HasPin"/>.</summary>
    public readonly byte[] PinBlock = new byte[PinBlockLength];

    /// <summary>Number of the terminal that sold (field 41); a reversal may be that of another terminal.</summary>
    public readonly byte[] TerminalId = new byte[DeviceKeys.TerminalIdLength];

    /// <summary>What is asked.</summary>
    public HostRequestKind Kind;

    /// <summary>System trace audit number 1 to 999999; a reversal carries the sale's.</summary>
    public int Stan;

    /// <summary>Amount in minor units, 1 to 999999999999 (ISO 8583 field 4).</summary>
    public long AmountMinor;

    /// <summary>Counter of the keys of this message and of its reply; each is used once.</summary>
    public long KeyCounter;

    /// <summary>True when a PIN was entered.</summary>
    public bool HasPin;

    /// <summary>Why a sale is undone; only for a reversal.</summary>
    public ReversalReason ReversalReason;

    /// <summary>Zeroes everything.</summary>
    public void Clear()
    {
        Card.Clear();
        Array.Clear(PinBlock, 0, PinBlock.Length);
        Array.Clear(TerminalId, 0, TerminalId.Length);
        Stan = 0;
        AmountMinor = 0;
        KeyCounter = 0;
        HasPin = false;
        ReversalReason = ReversalReason.None;
    }
}
