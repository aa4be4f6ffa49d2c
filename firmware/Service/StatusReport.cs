using System;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Faults;
using PosTerminal.Firmware.Host;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Trace;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// The state of the terminal in 271 bytes, ready to be sent: "PSR1"; flags of keyboard, PIN pad, reader, printer and
/// display as '1' for good and '0' for bad, in the order of UnionPay's device status; version (4 bytes); manifest epoch
/// (2); powered-on seconds (4); approvals, declines, reversals, cards read, swipes failed since power-up (2 each); the
/// count of lasting faults (1) and 24 of their numbers (2 each); the count of the last faults (1) and 32 times number
/// (2) and second (4), newest first. It holds no account number, PIN or key: nothing in it comes from a card.
/// </summary>
public sealed class StatusReport
{
    /// <summary>Bytes of a report.</summary>
    public const int Length = 271;

    internal const int FlagsAt = 4;
    internal const int VersionAt = 9;
    internal const int CountersAt = 19;
    internal const int ActiveAt = 29;
    internal const int LogAt = 78;

    // "PSR1"
    private const int Magic = 0x50535231;
    private const int ActiveRoom = 24;

    private readonly DeviceFlags _devices;
    private readonly SoftwareIntegrity _integrity;
    private readonly Journal _journal;
    private readonly TraceRing _trace;
    private readonly ActiveFaults _active;
    private readonly FaultLog _log;
    private readonly byte[] _flags = new byte[HostRequest.DeviceFlagCount];
    private byte[] _bytes = new byte[0];
    private int _at;

    /// <summary>A report from the six things that it tells of.</summary>
    public StatusReport(
        DeviceFlags devices, SoftwareIntegrity integrity, Journal journal, TraceRing trace, ActiveFaults active,
        FaultLog log)
    {
        _devices = devices;
        _integrity = integrity;
        _journal = journal;
        _trace = trace;
        _active = active;
        _log = log;
    }

    /// <summary>Writes the report of now.</summary>
    /// <param name="bytes">At least <see cref="Length"/> bytes.</param>
    public void Write(byte[] bytes)
    {
        _bytes = bytes;
        _at = 0;
        Array.Clear(bytes, 0, Length);
        Put(4, Magic);
        PutFlags();
        Put(4, _integrity.Version);
        Put(2, _integrity.Epoch);
        Put(4, _journal.NowSeconds);
        PutCounters();
        PutActive();
        PutLog();
    }

    private void PutFlags()
    {
        _devices.Write(_flags);
        for (int i = 0; i < _flags.Length; i++)
        {
            Put(1, _flags[i]);
        }
    }

    private void PutCounters()
    {
        Put(2, _trace.CountOf(TraceKind.AuthApproved));
        Put(2, _trace.CountOf(TraceKind.AuthDeclined));
        Put(2, _trace.CountOf(TraceKind.ReversalAcknowledged));
        Put(2, _trace.CountOf(TraceKind.CardRead));
        Put(2, _trace.CountOf(TraceKind.CardFailed));
    }

    private void PutActive()
    {
        Put(1, _active.Count);
        for (int i = 0; i < ActiveFaults.Capacity; i++)
        {
            Put(2, i < _active.Count ? (int)_active.At(i) : 0);
        }
    }

    private void PutLog()
    {
        Put(1, _log.Count);
        for (int i = 0; i < _log.Count; i++)
        {
            Put(2, (int)_log.CodeAt(i));
            Put(4, _log.SecondsAt(i));
        }
    }

    private void Put(int length, long value)
    {
        BigEndian.Put(_bytes, _at, length, value);
        _at += length;
    }
}
