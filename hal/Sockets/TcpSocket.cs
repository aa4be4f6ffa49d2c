using System;
using System.Net;
using System.Net.Sockets;
using PosTerminal.Firmware.Faults;
using PosTerminal.Hal.Link;

namespace PosTerminal.Hal.Sockets;

/// <summary>
/// A host over TCP/IPv4, by the members of System.Net that .NET and nanoFramework share. Errors become values here.
/// </summary>
public sealed class TcpSocket : IHostSocket
{
    // How long a write waits for the peer, and a read for the rest of a TLS record.
    private const int TimeoutMs = 5_000;

    // Numbers of the device and of Windows; Linux has others, and there it is an N406.
    private const int NetworkUnreachable = 10051;
    private const int HostUnreachable = 10065;

    private readonly ITlsChannel? _tls;
    private readonly TlsTime _time = new TlsTime();
    private IPAddress? _address;
    private Socket? _socket;
    private bool _isSecure;

    /// <summary>Makes a socket without a connection.</summary>
    /// <param name="tls">Secures a connection; null on a board without TLS, where a host with TLS is an N407.</param>
    public TcpSocket(ITlsChannel? tls)
    {
        _tls = tls;
    }

    /// <summary>By what time certificates are judged; wants to know the host's.</summary>
    public TlsTime Time => _time;

    /// <inheritdoc/>
    public bool CanWrite
    {
        get
        {
            try
            {
                return _socket!.Poll(0, SelectMode.SelectWrite);
            }
            catch (Exception)
            {
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public FaultCode Resolve(HostAddress host)
    {
        try
        {
            _address = host.IsNumeric ? IPAddress.Parse(host.Name) : FirstIPv4(Dns.GetHostEntry(host.Name).AddressList);
        }
        catch (Exception)
        {
            _address = null;
        }

        return _address == null ? FaultCode.N405 : FaultCode.None;
    }

    /// <inheritdoc/>
    public FaultCode Connect(HostAddress host)
    {
        try
        {
            _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            _socket.SendTimeout = TimeoutMs;
            _socket.ReceiveTimeout = TimeoutMs;
            _socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            _socket.Connect(new IPEndPoint(_address!, host.Port));

            // The device's Connect ends when the socket is ready, also when it is ready to tell of an error.
            object? error = _socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error);
            return error is 0 ? FaultCode.None : FaultCode.N406;
        }
        catch (SocketException failure)
        {
            return failure.ErrorCode is NetworkUnreachable or HostUnreachable
                ? FaultCode.N405
                : FaultCode.N406;
        }
        catch (Exception)
        {
            return FaultCode.N406;
        }
    }

    /// <inheritdoc/>
    public FaultCode Secure(HostAddress host)
    {
        if (_tls == null)
        {
            return FaultCode.N407;
        }

        _isSecure = true;
        FaultCode fault = _tls.Open(_socket!, host.TlsName!, _time);
        _time.Tell(fault);
        return fault;
    }

    /// <inheritdoc/>
    public int Write(byte[] buffer, int offset, int count)
    {
        if (_isSecure)
        {
            return _tls!.Write(buffer, offset, count);
        }

        try
        {
            return _socket!.Send(buffer, offset, count, SocketFlags.None);
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int offset, int count)
    {
        if (_isSecure)
        {
            return _tls!.Read(buffer, offset, count);
        }

        try
        {
            if (!_socket!.Poll(0, SelectMode.SelectRead))
            {
                return 0;
            }

            // A socket that is ready and has nothing is one that the peer has closed.
            int got = _socket.Receive(buffer, offset, count, SocketFlags.None);
            return got > 0 ? got : -1;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <inheritdoc/>
    public void Close()
    {
        try
        {
            _tls?.Close();
            _socket?.Close();
        }
        catch (Exception)
        {
            // What could not be closed is left to the garbage collector.
        }

        _socket = null;
        _isSecure = false;
    }

    private static IPAddress? FirstIPv4(IPAddress[] addresses)
    {
        for (int i = 0; i < addresses.Length; i++)
        {
            if (addresses[i].AddressFamily == AddressFamily.InterNetwork)
            {
                return addresses[i];
            }
        }

        return null;
    }
}
