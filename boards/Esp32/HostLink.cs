using System;
using System.Threading;
using PosTerminal.Firmware.Deployment;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Esp32;
using PosTerminal.Hal.Link;
using PosTerminal.Hal.Sockets;

namespace PosTerminal.Esp32;

/// <summary>The connection to the host on a thread of its own, since opening one blocks.</summary>
public sealed class HostLink
{
    private const int PauseMs = 20;

    private readonly TcpSocket _socket;
    private readonly HostConnector _connector;
    private readonly HostMailbox _mailbox;
    private bool _isFailed;

    /// <summary>
    /// Reads where the hosts are and whom to trust. Without a good file of hosts the link reports N406, without a good
    /// authority a host with TLS is an N407.
    /// </summary>
    /// <param name="drive">Root of the drive with <c>host.txt</c> and <c>authority.der</c>.</param>
    public HostLink(string drive)
    {
        WifiStatus network = new();
        byte[] file = new byte[HostFile.MaxLength];
        HostFile hosts = new(file, LittlefsFile.ReadWhole(drive + "host.txt", file));
        _mailbox = new HostMailbox(network, hosts.Hosts);
        _socket = new TcpSocket(new TlsChannel(ReadAuthority(drive)));
        _connector = new HostConnector(_socket, network, _mailbox, new HardwareRandom());
    }

    /// <summary>The terminal's side of it.</summary>
    public IHostConnection Connection => _mailbox;

    /// <summary>The host's time now, seconds since the begin of 2000 in UTC, for its certificate; 0 for none.</summary>
    public long HostSeconds
    {
        set => _socket.Time.HostSeconds = value;
    }

    /// <summary>True when the thread has ended: the terminal must start anew.</summary>
    public bool IsFailed => _isFailed;

    /// <summary>Starts the thread.</summary>
    public void Start() => new Thread(Run).Start();

    private void Run()
    {
        try
        {
            while (true)
            {
                _connector.Step(TickClock.NowMs);
                Thread.Sleep(PauseMs);
            }
        }
        catch (Exception)
        {
            // What a thread throws would end it in silence.
            _isFailed = true;
        }
    }

    private static byte[] ReadAuthority(string drive)
    {
        byte[] file = new byte[SoftwareIntegrity.MaximumPartLength];
        byte[] authority = new byte[LittlefsFile.ReadWhole(drive + "authority.der", file)];
        Array.Copy(file, 0, authority, 0, authority.Length);
        return authority;
    }
}
