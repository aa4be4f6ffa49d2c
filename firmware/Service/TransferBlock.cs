using System;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// The bytes of one hand-over, written and read in order and sealed by the first 16 bytes of HMAC-SHA-256 under a
/// key of its own that is derived from the card key. Numbers are big endian.
/// </summary>
public sealed class TransferBlock
{
    /// <summary>Bytes of the row of a terminal: its number and the number of its hand-over.</summary>
    public const int SenderLength = JournalRecord.HandleLength + 2;

    /// <summary>Bytes of the row of a card: its handle, count, lock and age in seconds.</summary>
    public const int TriesLength = JournalRecord.HandleLength + 5;

    /// <summary>Bytes of a block at most.</summary>
    public const int Capacity = HeadLength + ((StandbyState.SenderCapacity + 1) * SenderLength)
        + (TryTable.Capacity * TriesLength) + SealLength;

    private const int HeadLength = 1 + JournalRecord.HandleLength + 9;
    private const int SealLength = 16;
    private const int CodeLength = 32;
    private const string Label = "STANDBY BLOCK 1";

    private readonly IHmac _hmac;
    private readonly byte[] _key = new byte[CodeLength];
    private readonly byte[] _code = new byte[CodeLength];
    private readonly byte[] _bytes = new byte[Capacity + 2];
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

    /// <summary>True while something is left to read before the seal.</summary>
    public bool HasMore => _at < _end;

    /// <summary>Goes back to the first byte.</summary>
    public void Rewind() => _at = 0;

    /// <summary>Writes a number in so many bytes.</summary>
    public void Put(long value, int length)
    {
        JournalRecord.Put(_bytes, _at, length, value);
        _at += length;
    }

    /// <summary>Writes a handle or a terminal number.</summary>
    public void PutHandle(byte[] handle)
    {
        Array.Copy(handle, 0, _bytes, _at, JournalRecord.HandleLength);
        _at += JournalRecord.HandleLength;
    }

    /// <summary>Reads a number of so many bytes.</summary>
    public long Get(int length)
    {
        _at += length;
        return JournalRecord.Get(_bytes, _at - length, length);
    }

    /// <summary>Reads a handle or a terminal number.</summary>
    public void GetHandle(byte[] handle)
    {
        Array.Copy(_bytes, _at, handle, 0, JournalRecord.HandleLength);
        _at += JournalRecord.HandleLength;
    }

    /// <summary>Seals what was written, writes it as text and answers the length of that.</summary>
    public int Close(byte[] text)
    {
        _hmac.Compute(_key, _bytes, _at, _code);
        Array.Copy(_code, 0, _bytes, _at, SealLength);
        _at += SealLength;
        Array.Clear(_bytes, _at, _bytes.Length - _at);
        return BlockText.Write(_bytes, _at, text);
    }

    /// <summary>Reads text into the block; TakenOver when it may be read.</summary>
    public TakeOverResult Open(byte[] text, int length)
    {
        _at = 0;
        _end = BlockText.Read(text, length, _bytes) - SealLength;
        if (_end < 0)
        {
            return TakeOverResult.Unreadable;
        }
        _hmac.Compute(_key, _bytes, _end, _code);
        int difference = 0;
        for (int i = 0; i < SealLength; i++)
        {
            difference |= _code[i] ^ _bytes[_end + i];
        }
        return difference == 0 ? TakeOverResult.TakenOver : TakeOverResult.WrongSeal;
    }
}
