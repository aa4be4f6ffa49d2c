using System;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Tests.Hal.Link;

/// <summary>A network and a host whose behaviour a test sets, and which note what they see.</summary>
public sealed class ScriptedSocket : IHostSocket, INetworkStatus
{
    private readonly byte[] _written = new byte[8192];
    private readonly byte[] _coming = new byte[8192];
    private int _comingAt;
    private int _comingCount;

    public bool HasAddress { get; set; } = true;

    public int SignalDbm { get; set; }

    public long AccessPoint { get; set; }

    public FaultCode ResolveFault { get; set; }

    public FaultCode ConnectFault { get; set; }

    public FaultCode SecureFault { get; set; }

    public bool CanWrite { get; set; } = true;

    /// <summary>Most bytes that one write takes; -1 breaks the connection.</summary>
    public int WriteMost { get; set; } = 8192;

    /// <summary>Most bytes that one read gives.</summary>
    public int ReadMost { get; set; } = 8192;

    /// <summary>The host has closed: what came before can still be read.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Everything that was written since the connection was opened.</summary>
    public byte[] Written => _written;

    public int WrittenCount { get; private set; }

    public int Resolves { get; private set; }

    public int Connects { get; private set; }

    public int Handshakes { get; private set; }

    public int Closes { get; private set; }

    public HostAddress? Host { get; private set; }

    public void Come(byte[] bytes, int offset, int count)
    {
        Array.Copy(bytes, offset, _coming, _comingCount, count);
        _comingCount += count;
    }

    public FaultCode Resolve(HostAddress host)
    {
        Resolves++;
        Host = host;
        return ResolveFault;
    }

    public FaultCode Connect(HostAddress host)
    {
        Connects++;
        Host = host;
        WrittenCount = 0;
        _comingAt = 0;
        _comingCount = 0;
        IsClosed = false;
        return ConnectFault;
    }

    public FaultCode Secure(HostAddress host)
    {
        Handshakes++;
        return SecureFault;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        int taken = count < WriteMost ? count : WriteMost;
        Array.Copy(buffer, offset, _written, WrittenCount, taken > 0 ? taken : 0);
        WrittenCount += taken > 0 ? taken : 0;
        return taken;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int left = _comingCount - _comingAt;
        int given = left < count ? left : count;
        given = given < ReadMost ? given : ReadMost;
        Array.Copy(_coming, _comingAt, buffer, offset, given);
        _comingAt += given;
        return left == 0 && IsClosed ? -1 : given;
    }

    public void Close() => Closes++;
}
