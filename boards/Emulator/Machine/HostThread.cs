using System;
using System.Diagnostics;
using System.Threading;
using PosTerminal.Emulator.Tls;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Link;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Emulator.Machine;

/// <summary>
/// The link of a board to a host: the same state machine over a real socket, on a thread of its own and in real time.
/// One serves one power-up of the terminal; disposing it drops the connection, as a pulled plug does.
/// </summary>
public sealed class HostThread : INetworkStatus, IDisposable
{
    private const int PauseMs = 20;

    private readonly TcpSocket _socket;
    private readonly HostMailbox _mailbox;
    private readonly HostConnector _connector;
    private volatile bool _isOver;

    /// <summary>Begins to connect.</summary>
    /// <param name="hosts">Where they listen, the first one first.</param>
    /// <param name="authority">File of the authority that is trusted for a host with TLS; null for none.</param>
    /// <param name="random">Draws the pauses between attempts; used by nobody else.</param>
    /// <param name="now">The system's time in UTC, as SNTP would set it; null for that of this machine.</param>
    public HostThread(HostAddress[] hosts, string? authority, IRandom random, Func<DateTime>? now = null)
    {
        _socket = new TcpSocket(
            authority is null ? null : new TlsClientChannel(AuthorityFolder.ReadAuthority(authority), now));
        _mailbox = new HostMailbox(this, hosts);
        _connector = new HostConnector(_socket, this, _mailbox, random);
        new Thread(Run) { IsBackground = true, Name = "host" }.Start();
    }

    /// <summary>The terminal's side of it.</summary>
    public IHostConnection Connection => _mailbox;

    /// <summary>The host's time now, seconds since the begin of 2000 in UTC, for its certificate; 0 for none.</summary>
    public long HostSeconds
    {
        set => _socket.Time.HostSeconds = value;
    }

    /// <summary>True: this machine is online, or its system says what fails when the socket connects.</summary>
    public bool HasAddress => true;

    /// <inheritdoc/>
    public int SignalDbm => 0;

    /// <inheritdoc/>
    public long AccessPoint => 0;

    /// <summary>Takes back what has not left; the thread closes the socket when it is done with what it does.</summary>
    public void Dispose()
    {
        _mailbox.TryWithdraw();
        _isOver = true;
    }

    private void Run()
    {
        Stopwatch clock = Stopwatch.StartNew();
        while (!_isOver)
        {
            _connector.Step(clock.ElapsedMilliseconds);
            Thread.Sleep(PauseMs);
        }
        _socket.Close();
    }
}
