using System;
using PosTerminal.Firmware.Keys;

namespace PosTerminal.Firmware.Transaction;

/// <summary>
/// One record of the journal: the same fields for every type, big endian, 31 bytes. It names a card only by its
/// handle, never by its number.
/// </summary>
public sealed class JournalRecord
{
    /// <summary>Bytes of a body.</summary>
    public const int Length = 31;

    /// <summary>Bytes of a card handle.</summary>
    public const int HandleLength = 8;

    private const int SecondsAt = 0;
    private const int StanAt = 4;
    private const int AmountAt = 7;
    private const int HandleAt = 12;
    private const int CounterAt = 20;
    private const int KindAt = 24;
    private const int CodeAt = 25;
    private const int CountAt = 27;

    /// <summary>Handle of a card or an operator.</summary>
    public readonly byte[] Handle = new byte[HandleLength];

    /// <summary>Powered-on seconds of the terminal, 0 to 4294967295.</summary>
    public long Seconds;

    /// <summary>Trace number of the sale, 0 where there is none.</summary>
    public int Stan;

    /// <summary>Amount in minor units.</summary>
    public long AmountMinor;

    /// <summary>Key counter, epoch or challenge, by type.</summary>
    public long Counter;

    /// <summary>An outcome, a scope or a flag, by type.</summary>
    public byte Kind;

    /// <summary>Fault number or reversal reason, by type.</summary>
    public int Code;

    /// <summary>A small count, by type.</summary>
    public int Count;

    /// <summary>Zeroes every field.</summary>
    public void Clear()
    {
        Array.Clear(Handle, 0, HandleLength);
        Seconds = 0;
        Stan = 0;
        AmountMinor = 0;
        Counter = 0;
        Kind = 0;
        Code = 0;
        Count = 0;
    }

    /// <summary>Copies handle, trace number, amount and code.</summary>
    public void CopySaleFrom(JournalRecord other)
    {
        Array.Copy(other.Handle, 0, Handle, 0, HandleLength);
        Stan = other.Stan;
        AmountMinor = other.AmountMinor;
        Code = other.Code;
    }

    /// <summary>Writes all fields.</summary>
    public void WriteTo(byte[] body)
    {
        Array.Clear(body, 0, Length);
        BigEndian.Put(body, SecondsAt, 4, Seconds);
        BigEndian.Put(body, StanAt, 3, Stan);
        BigEndian.Put(body, AmountAt, 5, AmountMinor);
        Array.Copy(Handle, 0, body, HandleAt, HandleLength);
        BigEndian.Put(body, CounterAt, 4, Counter);
        body[KindAt] = Kind;
        BigEndian.Put(body, CodeAt, 2, Code);
        BigEndian.Put(body, CountAt, 2, Count);
    }

    /// <summary>Reads all fields.</summary>
    public void ReadFrom(byte[] body)
    {
        Seconds = BigEndian.Get(body, SecondsAt, 4);
        Stan = (int)BigEndian.Get(body, StanAt, 3);
        AmountMinor = BigEndian.Get(body, AmountAt, 5);
        Array.Copy(body, HandleAt, Handle, 0, HandleLength);
        Counter = BigEndian.Get(body, CounterAt, 4);
        Kind = body[KindAt];
        Code = (int)BigEndian.Get(body, CodeAt, 2);
        Count = (int)BigEndian.Get(body, CountAt, 2);
    }
}
