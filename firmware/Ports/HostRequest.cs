using System;
using PosTerminal.Firmware.Card;

namespace PosTerminal.Firmware.Ports;

/// <summary>One message to the host. The PIN leaves only as a block; a reversal holds neither PIN nor track.</summary>
public sealed class HostRequest
{
    /// <summary>Bytes of an ISO 9564-1 format 4 block.</summary>
    public const int PinBlockLength = 16;

    /// <summary>Bytes of a message's code.</summary>
    public const int CodeLength = 8;

    /// <summary>Number of devices in a report of states.</summary>
    public const int DeviceFlagCount = 5;

    /// <summary>Track 2 without sentinels and LRC, ASCII; it goes to the host, never into a log.</summary>
    public readonly byte[] Track2 = new byte[CardData.MaximumTrack2Length];

    /// <summary>Enciphered PIN, meaningful when <see cref="HasPin"/>.</summary>
    public readonly byte[] PinBlock = new byte[PinBlockLength];

    /// <summary>Number of the terminal that sends (field 41).</summary>
    public readonly byte[] TerminalId = new byte[DeviceKeys.TerminalIdLength];

    /// <summary>
    /// States of keyboard, PIN pad, reader, printer and display, '1' for good and '0' for bad; only for a report.
    /// </summary>
    public readonly byte[] DeviceFlags = new byte[DeviceFlagCount];

    /// <summary>Merchant, currency and time; in a reversal those of the sale, with its name.</summary>
    public readonly Stamp Stamp = new Stamp();

    /// <summary>Code of a finished reversal.</summary>
    public readonly byte[] Code = new byte[CodeLength];

    /// <summary>Key of the reply to a finished reversal.</summary>
    public readonly byte[] ReplyKey = new byte[DeviceKeys.KeyLength];

    /// <summary>
    /// True for a reversal that was computed before the keys were erased; its code covers nothing that the host drew.
    /// </summary>
    public bool IsFinished;

    /// <summary>Bytes used in <see cref="Track2"/>; 0 in anything but a sale.</summary>
    public int Track2Length;

    /// <summary>What the host is asked to do, 0 for nothing.</summary>
    public HostRequestKind Kind;

    /// <summary>System trace audit number 1 to 999999; a reversal carries the sale's.</summary>
    public int Stan;

    /// <summary>Amount in minor units, 1 to 999999999999 (ISO 8583 field 4).</summary>
    public long AmountMinor;

    /// <summary>Counter of the keys of this message and of its reply; each is used once.</summary>
    public long KeyCounter;

    /// <summary>True when a PIN was entered.</summary>
    public bool HasPin;

    /// <summary>True when the sale that was settled by hand stands; only for a report of that.</summary>
    public bool Stands;

    /// <summary>Why a sale is undone; only for a reversal.</summary>
    public ReversalReason ReversalReason;

    /// <summary>Copies the track 2 of a card.</summary>
    public void SetTrack2(CardData card)
    {
        Array.Copy(card.Track2, 0, Track2, 0, card.Track2Length);
        Track2Length = card.Track2Length;
    }

    /// <summary>Zeroes every field.</summary>
    public void Clear()
    {
        Array.Clear(Track2, 0, Track2.Length);
        Array.Clear(PinBlock, 0, PinBlock.Length);
        Array.Clear(TerminalId, 0, TerminalId.Length);
        Array.Clear(Code, 0, Code.Length);
        Array.Clear(ReplyKey, 0, ReplyKey.Length);
        IsFinished = false;
        Array.Clear(DeviceFlags, 0, DeviceFlags.Length);
        Track2Length = 0;
        Kind = 0;
        Stan = 0;
        AmountMinor = 0;
        KeyCounter = 0;
        HasPin = false;
        Stands = false;
        ReversalReason = ReversalReason.None;
        Stamp.Clear();
    }
}
