using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>A store in memory. It outlives terminals, and can fail from a given append on.</summary>
public sealed class FakeStore : IRecordStore
{
    private const int Capacity = 512;
    private const int Length = 31;

    private readonly byte[] _types = new byte[Capacity];
    private readonly byte[] _bodies = new byte[Capacity * Length];
    private readonly byte[] _body = new byte[Length];
    private bool _failsOnce;

    public int Count { get; private set; }

    /// <summary>Appends that still succeed.</summary>
    public int AppendsLeft { get; set; } = int.MaxValue;

    /// <summary>Calls of <see cref="Open"/> that will tell of more records to be read.</summary>
    public int SlicesLeft { get; set; }

    public bool IsCompactionDue { get; set; }

    public int BodyLength => Length;

    public bool CanRepair => false;

    public StoreCondition Condition { get; set; } = StoreCondition.Virgin;

    public byte TypeAt(int index) => _types[index];

    public void CopyBody(int index, byte[] body) => Array.Copy(_bodies, index * Length, body, 0, Length);

    public StoreCondition Open(IRecordReader reader)
    {
        if (SlicesLeft > 0)
        {
            SlicesLeft--;
            return StoreCondition.Closed;
        }
        for (int i = 0; i < Count; i++)
        {
            Array.Copy(_bodies, i * Length, _body, 0, Length);
            reader.Read(_types[i], _body);
        }
        return Condition;
    }

    public long Mark { get; set; }

    public bool TryAppendAnchored(byte type, byte[] body) => TryAppend(type, body);

    /// <summary>The next append fails, and a compaction makes the store ready again.</summary>
    public void FailOnce() => _failsOnce = true;

    public bool TryAppend(byte type, byte[] body)
    {
        if (_failsOnce)
        {
            _failsOnce = false;
            Condition = StoreCondition.Damaged;
            return false;
        }
        if (AppendsLeft == 0 || Count == Capacity)
        {
            Condition = StoreCondition.Damaged;
            return false;
        }
        AppendsLeft--;
        _types[Count] = type;
        Array.Copy(body, 0, _bodies, Count * Length, Length);
        Count++;
        return true;
    }

    /// <summary>A record as if a former life of the terminal had reserved keys up to a counter.</summary>
    public void Reserve(long counter)
    {
        Array.Clear(_body, 0, Length);
        KeysRecord.Write(_body, counter, 0);
        TryAppend((byte)RecordType.Keys, _body);
    }

    public bool TryAdopt()
    {
        bool isRolledBack = Condition == StoreCondition.RolledBack;
        Condition = isRolledBack ? StoreCondition.Ready : Condition;
        return isRolledBack;
    }

    public bool TryCompact(IRecordSource source)
    {
        if (AppendsLeft == 0)
        {
            Condition = StoreCondition.Damaged;
            return false;
        }
        Count = 0;
        Condition = StoreCondition.Ready;
        IsCompactionDue = false;
        while (source.TryGet(Count, out byte type, _body))
        {
            _types[Count] = type;
            Array.Copy(_body, 0, _bodies, Count * Length, Length);
            Count++;
        }
        return true;
    }
}
