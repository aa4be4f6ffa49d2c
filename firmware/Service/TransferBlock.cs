using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// The rows of one hand-over, each a record of the journal in short, and the seal behind them: the first 20 bytes of
/// HMAC-SHA-256 under a key that is derived from the card key.
/// </summary>
public sealed class TransferBlock
{
    /// <summary>Rows of a block at most, with the seal.</summary>
    public const int Capacity = 3 + StandbyState.SenderCapacity + TryTable.Capacity;
    private const int DigestLength = 32;

    // Of the body of a record, as it lies in the journal: trace number, amount and handle; code and count.
    private const int SaleFrom = 4;
    private const int SaleAt = 1;
    private const int SaleLength = 16;
    private const int CodeFrom = 26;
    private const int CodeAt = 17;
    private const int CodeLength = 3;
    private const string Label = "STANDBY BLOCK 1";

    private readonly IHmac _hmac;
    private readonly byte[] _key = new byte[DigestLength];
    private readonly byte[] _code = new byte[DigestLength];
    private readonly byte[] _bytes = new byte[(Capacity * BlockText.RowLength) + 1];
    private readonly byte[] _body = new byte[JournalRecord.Length];
    private int _at;
    private int _end;

    /// <summary>Blocks of all terminals that have this card key.</summary>
    public TransferBlock(IHmac hmac, byte[] cardKey)
    {
        _hmac = hmac;
        byte[] label = new byte[Label.Length];
        for (int i = 0; i < label.Length; i++)
        {
            label[i] = (byte)Label[i];
        }
        hmac.Compute(cardKey, label, label.Length, _key);
    }

    /// <summary>Goes back to the first row.</summary>
    public void Rewind() => _at = 0;

    /// <summary>Writes a row: type, trace number, amount, handle, code (1 byte) and count.</summary>
    public void Put(JournalType type, JournalRecord record)
    {
        record.WriteTo(_body);
        _bytes[_at] = (byte)type;
        Array.Copy(_body, SaleFrom, _bytes, _at + SaleAt, SaleLength);
        Array.Copy(_body, CodeFrom, _bytes, _at + CodeAt, CodeLength);
        _at += BlockText.RowLength;
    }

    /// <summary>Reads the next row into a record; 0 behind the last.</summary>
    public JournalType Get(JournalRecord record)
    {
        if (_at >= _end)
        {
            return 0;
        }
        Array.Clear(_body, 0, _body.Length);
        Array.Copy(_bytes, _at + SaleAt, _body, SaleFrom, SaleLength);
        Array.Copy(_bytes, _at + CodeAt, _body, CodeFrom, CodeLength);
        record.ReadFrom(_body);
        _at += BlockText.RowLength;
        return (JournalType)_bytes[_at - BlockText.RowLength];
    }

    /// <summary>Seals what was written, writes it as text and answers the length of that.</summary>
    public int Close(byte[] text)
    {
        _hmac.Compute(_key, _bytes, _at, _code);
        Array.Copy(_code, 0, _bytes, _at, BlockText.RowLength);
        return BlockText.Write(_bytes, (_at / BlockText.RowLength) + 1, text);
    }

    /// <summary>Reads text into the block and goes to its first row; TakenOver when it may be read.</summary>
    public TakeOverResult Open(byte[] text, int length)
    {
        _at = 0;
        _end = (BlockText.Read(text, length, _bytes) - 1) * BlockText.RowLength;
        if (_end < 0)
        {
            return TakeOverResult.Unreadable;
        }
        _hmac.Compute(_key, _bytes, _end, _code);
        int difference = 0;
        for (int i = 0; i < BlockText.RowLength; i++)
        {
            difference |= _code[i] ^ _bytes[_end + i];
        }
        return difference == 0 ? TakeOverResult.TakenOver : TakeOverResult.WrongSeal;
    }
}
