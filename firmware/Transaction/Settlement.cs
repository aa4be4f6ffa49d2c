using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The sale that was settled by hand last, until the host has acknowledged the report of it.</summary>
public sealed class Settlement
{
    private readonly byte[] _keyId = new byte[DeviceKeys.KeyIdLength];
    private long _keyCounter;
    private int _stan;
    private long _amountMinor;
    private bool _stands;
    private bool _isDue;

    /// <summary>True while the host has not acknowledged the report.</summary>
    public bool IsDue => _isDue;

    /// <summary>True when the sale stands, false when it is undone.</summary>
    public bool Stands => _stands;

    /// <summary>Trace number of the sale.</summary>
    public int Stan => _stan;

    /// <summary>Its amount in minor units.</summary>
    public long AmountMinor => _amountMinor;

    /// <summary>True when this is the settled sale: another terminal's may have the same numbers.</summary>
    public bool Is(Stamp sale, int stan) => sale.KeyCounter == _keyCounter && stan == _stan
        && ConstantTime.AreEqual(sale.Seller, 0, _keyId, 0, _keyId.Length);

    /// <summary>Puts the name of the sale and its outcome into the report.</summary>
    public void PutInto(HostRequest report)
    {
        Array.Copy(_keyId, 0, report.Stamp.Seller, 0, _keyId.Length);
        report.Stamp.KeyCounter = _keyCounter;
        report.Stands = _stands;
    }

    /// <summary>Takes a settlement from a record.</summary>
    public void Read(byte[] body)
    {
        SettledRecord.CopyKeyId(body, _keyId);
        _keyCounter = SettledRecord.KeyCounterOf(body);
        _stan = JournalRecord.StanOf(body);
        _amountMinor = JournalRecord.AmountMinorOf(body);
        _stands = SettledRecord.Stands(body);
        _isDue = true;
    }

    /// <summary>Writes what <see cref="Read"/> takes.</summary>
    public void WriteTo(byte[] body)
    {
        JournalRecord.PutSale(body, _stan, _amountMinor);
        SettledRecord.Write(body, _keyId, _keyCounter, _stands);
    }

    /// <summary>The host knows.</summary>
    public void End() => _isDue = false;
}
