using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Records;

/// <summary>
/// What a reversal of the last sale needs that was computed before the keys were erased; all else stands in the record
/// of the sale. As a record, without a time: counter of its keys (0 to 3), its code (4 to 11), the key of its reply (12
/// to 27), reason (28).
/// </summary>
public sealed class FinishedReversal
{
    private const int CodeAt = 4;
    private const int ReplyKeyAt = 12;
    private const int ReasonAt = 28;

    private readonly byte[] _body = new byte[JournalRecord.Length];

    /// <summary>True when there is such a reversal.</summary>
    public bool IsPresent => _body[ReasonAt] != 0;

    /// <summary>Takes what a reversal will need that the link has finished.</summary>
    public void Take(HostRequest reversal)
    {
        BigEndian.Put(_body, 0, CodeAt, reversal.KeyCounter);
        Array.Copy(reversal.Code, 0, _body, CodeAt, reversal.Code.Length);
        Array.Copy(reversal.ReplyKey, 0, _body, ReplyKeyAt, reversal.ReplyKey.Length);
        _body[ReasonAt] = (byte)reversal.ReversalReason;
    }

    /// <summary>Reads it out of a body.</summary>
    public void ReadFrom(byte[] body) => Array.Copy(body, 0, _body, 0, _body.Length);

    /// <summary>Writes it into a body.</summary>
    public void WriteTo(byte[] body) => Array.Copy(_body, 0, body, 0, _body.Length);

    /// <summary>Fills in a reversal of the sale what is finished.</summary>
    public void Fill(HostRequest reversal)
    {
        reversal.IsFinished = IsPresent;
        Array.Copy(reversal.Stamp.Seller, Stamp.TerminalAt, reversal.TerminalId, 0, DeviceKeys.TerminalIdLength);
        reversal.KeyCounter = BigEndian.Get(_body, 0, CodeAt);
        Array.Copy(_body, CodeAt, reversal.Code, 0, reversal.Code.Length);
        Array.Copy(_body, ReplyKeyAt, reversal.ReplyKey, 0, reversal.ReplyKey.Length);
        reversal.ReversalReason = (ReversalReason)_body[ReasonAt];
    }

    /// <summary>Forgets it.</summary>
    public void Clear() => Array.Clear(_body, 0, _body.Length);
}
